/** What the server says about requests that it does not even begin. */
export const httpMessages = {
  bodyTooLarge: { en: "This is too large: at most {megabytes} MB can be sent at once.", zh: "内容过大，一次最多可发送 {megabytes} MB。" },
  signInForMore: {
    en: "Only whoever is signed in can send this much. Sign in and send it again.",
    zh: "内容较大，登录后才能发送。请登录后重试。",
  },
  tooManyValues: { en: "At most {max} values can be sent at once. Send less.", zh: "一次最多可发送 {max} 个值，请减少内容。" },
  overloaded: {
    en: "There is more to do than can be done right now; nothing was changed. Try again in {seconds} seconds.",
    zh: "当前请求过多，本次操作未执行，请在 {seconds} 秒后重试。",
  },
  storageFull: {
    en: "The server's storage is full, so nothing can be changed. Nothing was; an administrator has to make room on the disk of the database.",
    zh: "服务器存储空间已满，无法保存任何更改，本次操作未执行。请管理员为数据库磁盘清理空间。",
  },
  databaseAway: {
    en: "The database does not answer right now. Try again in a moment; if it stays so, tell an administrator.",
    zh: "数据库暂时没有响应，请稍后重试；如持续出现，请告知管理员。",
  },
  clockWentBack: {
    en: "The server's clock is behind the newest entry of the audit trail. Set it right.",
    zh: "服务器时钟早于审计日志的最新记录，请校准时间。",
  },
  foreignHost: {
    en: "This server does not answer to this name. Open {publicUrl}, or let PUBLIC_URL name the address that people type.",
    zh: "本服务器不以此域名提供服务。请打开 {publicUrl}，或由管理员在 PUBLIC_URL 中设置访问地址。",
  },
  onlyJson: {
    en: "Send the request as JSON (content-type: application/json).",
    zh: "请以 JSON 格式发送请求（content-type: application/json）。",
  },
  onlyPost: { en: "The API answers POST requests only.", zh: "接口只接受 POST 请求。" },
  oneOperation: { en: "Send one operation at a time, with its query as text.", zh: "请每次发送一个操作，并以文本形式给出 query。" },
  queryTooLong: { en: "The text of a query has at most {max} characters.", zh: "查询文本最多 {max} 个字符。" },
  oneCommand: { en: "Give one command at a time.", zh: "请每次只提交一个操作。" },
  oneExport: { en: "Ask for one file at a time.", zh: "请每次只导出一个文件。" },
  answerTooLarge: {
    en: "The answer would be larger than {megabytes} MB. Filter the list, or ask for less of each record.",
    zh: "结果超过 {megabytes} MB，请先筛选，或减少所需字段。",
  },
  tooManyAtOnce: {
    en: "You have asked for very much at once. Wait {seconds} seconds and try again.",
    zh: "您同时发出的请求过多，请等待 {seconds} 秒后重试。",
  },
  takesTooLong: {
    en: "This took longer than {seconds} seconds and was ended. Filter more narrowly, or ask for less.",
    zh: "处理超过 {seconds} 秒，已中止。请缩小筛选范围或减少内容后重试。",
  },
  nobodyWaits: { en: "The request was ended before its answer.", zh: "请求在得到结果之前已被取消。" },
} as const;
