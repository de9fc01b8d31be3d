import { both } from "../i18n/say.ts";

export const nameWords = {
  create: both("新建%{name}", "New %{name}"),
  edition: both("第 %{number} 版", "edition %{number}"),
  unknown: both("记录", "Record"),
};
