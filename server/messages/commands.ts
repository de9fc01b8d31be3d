/** What the server says whatever the command. */
export const commonMessages = {
  notFound: { en: "This does not exist, or is not for you.", zh: "该记录不存在，或您无权查看。" },
  toYourself: {
    en: "Nobody gives themselves a role, a post, a headship, a clearance, an access or a wider scope. Ask another person who may.",
    zh: "不能为自己授予角色、任职、部门负责人、查阅密级、查阅授权或扩大自己的管理范围，请由其他有权限的人员操作。",
  },
  forbidden: { en: "You may read this, but not do this to it.", zh: "您可以查看该记录，但无权执行此操作。" },
  signInFirst: { en: "Please sign in.", zh: "请先登录。" },
  internal: {
    en: "Something went wrong on the server. Give this number to your administrator: {requestId}",
    zh: "服务器出错。请将此编号告知管理员：{requestId}",
  },
  badRequest: { en: "The request is not valid: {reason}", zh: "请求无效：{reason}" },
  tooComplex: {
    en: "The request asks for too much at once. Ask for fewer fields or levels.",
    zh: "一次请求的内容过多，请减少字段或层级。",
  },
  tooDeep: { en: "This is nested more than {max} levels deep. Send less at once.", zh: "内容嵌套超过 {max} 层，请简化后重试。" },
  listTooLong: { en: "At most {max} entries at once. Send less.", zh: "一次最多 {max} 项，请减少后重试。" },
  malformedId: { en: "This is not an identity.", zh: "标识格式不正确。" },
  required: { en: "Please fill this in.", zh: "请填写此项。" },
  malformedValue: { en: "This is not written as it should be. Correct it.", zh: "格式不正确，请改正。" },
  tooLong: { en: "At most {max} characters.", zh: "最多 {max} 个字符。" },
  searchTooShort: {
    en: "Type at least two characters of a word.",
    zh: "请至少输入两个字符。",
  },
  controlCharacter: { en: "This holds a character that cannot be kept. Type it again.", zh: "含有无法保存的控制字符，请重新输入。" },
  outOfRange: { en: "Between {min} and {max}.", zh: "须在 {min} 与 {max} 之间。" },
  referenceMissing: { en: "Choose an existing record.", zh: "请选择一条现有记录。" },
  alreadyTaken: { en: "This is already in use. Choose another one.", zh: "已被占用，请换一个。" },
  archivedReference: { en: "This has been archived. Choose another one.", zh: "该项已归档，请另选。" },
  untilBeforeFrom: { en: "The last day lies before the first day.", zh: "截止日期早于开始日期。" },
  stale: {
    en: "Somebody changed this in the meantime (edit {current}, you saw {expected}). Look at the new state and try again.",
    zh: "该记录已被他人修改（当前版本 {current}，您看到的是 {expected}）。请查看最新内容后重试。",
  },
  changedAtOnce: {
    en: "Somebody else changed the same at this very moment. Look at the new state and try again.",
    zh: "同一内容正被他人同时修改，请查看最新内容后重试。",
  },
  keyReused: { en: "This idempotency key was already used for something else.", zh: "该幂等键已用于其他请求。" },
  alreadyDone: { en: "This has already been done.", zh: "此操作已完成，无需重复。" },
} as const;
