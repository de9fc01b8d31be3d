import { both } from "../i18n/say.ts";

export const nameWords = {
  create: both("新建%{name}", "New %{name}"),
};
