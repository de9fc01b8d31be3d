import { both } from "../../i18n/say.ts";

export const textLinkWords = {
  referredBy: both("被引用 %{smart_count} 处", "Referred to %{smart_count} time |||| Referred to %{smart_count} times"),
  provision: both("条文", "Provision"),
  repealed: both("〔已废止〕", "[repealed]"),
  goThere: both("前往", "Go there"),
  referringTexts: both("被哪些条文引用", "What refers to this"),
};
