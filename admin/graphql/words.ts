import { both } from "../i18n/say.ts";

export const graphqlWords = {
  unreachable: both("服务器暂时无法连接，请检查网络后重试。", "The server cannot be reached. Check your connection and try again."),
  strangeAnswer: both("服务器没有给出可用的回答，请稍后重试。", "The server gave no usable answer. Try again in a moment."),
};
