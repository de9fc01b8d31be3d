import { both } from "../../i18n/say.ts";

export const bindingWords = {
  title: both("数值的制度依据", "Which rule says which value"),
  about: both(
    "把时限、金额、分值等数值与写明它的条款对应起来：条款有新文本时，系统会请您核对；制度阅读页上也能看到哪些登记簿按它执行。",
    "Bind a limit, amount or score to the provision that says it: when that has a new text you are asked to check the value, and the provision’s page shows which registers run it.",
  ),
  none: both("还没有对应。选择一个数值，再选写明它的条款。", "Nothing is bound yet. Choose a value, then the provision that says it."),
  value: both("数值", "Value"),
  add: both("添加依据", "Bind a value"),
  remove: both("移除此依据", "Take this binding away"),
  document: both("制度", "Document"),
  provision: both("条款", "Provision"),
  says: both("原文：%{words}", "The rule says: %{words}"),
  missing: both(
    "条款原文中没有出现这个数字，请核对数值和条款。",
    "The provision does not say this figure: check the value and the provision.",
  ),
  gone: both("设计中已没有这个数值，请移除此依据。", "The design has no such value any more: take this binding away."),
  noProvision: both("现行文本中没有这一条款，请另选。", "The text in force has no such provision: choose another one."),
  nothing: both("设计中还没有可以对应的数值。", "The design has no value yet that could be bound."),
} as const;
