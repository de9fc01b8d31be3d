/** What the server says about requests that it does not even begin. */
export const httpMessages = {
  bodyTooLarge: { en: "This is too large: at most {megabytes} MB can be sent at once.", zh: "内容过大，一次最多可发送 {megabytes} MB。" },
  onlyJson: {
    en: "Send the request as JSON (content-type: application/json).",
    zh: "请以 JSON 格式发送请求（content-type: application/json）。",
  },
  onlyPost: { en: "The API answers POST requests only.", zh: "接口只接受 POST 请求。" },
  oneOperation: { en: "Send one operation at a time, with its query as text.", zh: "请每次发送一个操作，并以文本形式给出 query。" },
} as const;
