import { both } from "../i18n/say.ts";

export const providerWords = {
  noSuchRecord: both("记录不存在，或您无权查看。", "There is no such record, or it is not for you."),
  noSuchCommand: both("此处不能这样修改。", "This cannot be changed here."),
};
