import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { type SaidValues, said } from "../said.screen.ts";

/** What is wrong with a formula, where in its text (UTF-16 units), and what to do. */
export interface ExpressionProblem {
  readonly key: ProblemKey;
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
}

const texts = {
  empty: both("公式为空，请填写或删除。", "The formula is empty: write one, or take it out."),
  tooLong: both(
    "公式最多 %{most} 个字符，请拆成几个计算项。",
    "A formula has at most %{most} characters: divide it over several worked-out values.",
  ),
  tooComplex: both("公式过于复杂，请拆成几个计算项。", "The formula is too complex: divide it over several worked-out values."),
  tooCostly: both(
    "公式要逐行计算太多次，请减少嵌套的逐行运算。",
    "The formula would go through too many lines: nest fewer of all, exists, filter and map.",
  ),
  unfinished: both(
    "公式不完整，请检查此处之后是否缺少内容或括号。",
    "The formula ends too early: something, or a bracket, is missing here.",
  ),
  unexpected: both("此处的“%{found}”无法识别，请检查书写。", "“%{found}” cannot stand here: look at how it is written."),
  keyNotLabel: both(
    "公式中请写字段的标识“%{name}”，而不是名称“%{label}”。",
    "Write the field’s key “%{name}” in the formula, not its name “%{label}”.",
  ),
  notAscii: both(
    "公式中只能用字段的标识（英文字母），文字请加引号。",
    "A formula names fields by their keys; put quotation marks around texts.",
  ),
  unknownName: both("没有“%{name}”这个字段。", "There is no field “%{name}”."),
  unknownNameLike: both("没有“%{name}”这个字段，是否想写“%{like}”？", "There is no field “%{name}”. Did you mean “%{like}”?"),
  unknownFunction: both("没有“%{name}”这个函数。", "There is no function “%{name}”."),
  unknownFunctionLike: both("没有“%{name}”这个函数，是否想写“%{like}”？", "There is no function “%{name}”. Did you mean “%{like}”?"),
  regularExpression: both(
    "不能使用正则表达式 matches，请用 contains、startsWith 或 endsWith。",
    "Regular expressions (matches) are not taken: use contains, startsWith or endsWith.",
  ),
  unknownColumn: both("表格没有“%{name}”这一列。", "The table has no column “%{name}”."),
  unknownColumnLike: both("表格没有“%{name}”这一列，是否想写“%{like}”？", "The table has no column “%{name}”. Did you mean “%{like}”?"),
  noParts: both("“%{type}”没有可取的部分，请直接使用字段。", "Nothing can be taken out of %{type}: use the field itself."),
  unknownOption: both("选项中没有“%{name}”。", "There is no answer “%{name}”."),
  unknownOptionLike: both("选项中没有“%{name}”，是否想写“%{like}”？", "There is no answer “%{name}”. Did you mean “%{like}”?"),
  wrongTypes: both("“%{left}”和“%{right}”不能这样运算。", "This cannot be done with %{left} and %{right}."),
  wrongType: both("此处需要“%{wanted}”，现在是“%{found}”。", "This has to be %{wanted}, and is %{found}."),
  textNeeded: both("文字只能与文字相加，请写 text(%{name})。", "Only texts can be added to texts: write text(%{name})."),
  dayNeeded: both(
    "日期时间不能与日期直接比较，请写 dayOf(…)。",
    "A moment cannot be compared with a day: write dayOf(…) around the moment.",
  ),
  hoursNeeded: both(
    "金额不能与时长直接运算，请写 hours(…)。",
    "Money and a length of time cannot be put together: write hours(…) around the time.",
  ),
  notADay: both('“%{name}”不是日期，请写成 "2026-11-30"。', '“%{name}” is no day: write it like "2026-11-30".'),
  argumentCount: both("%{name} 应写成：%{usage}", "%{name} is written like this: %{usage}"),
  variableNeeded: both("请先写一个变量名，例如 lines.all(x, x.amount > 0)。", "Name the line first, e.g. lines.all(x, x.amount > 0)."),
  variableTaken: both(
    "变量名“%{name}”已是字段的标识，请换一个，例如 x。",
    "“%{name}” is a field already: name the line otherwise, e.g. x.",
  ),
  literalNeeded: both("此处请直接写出，不能计算。", "Write this out here; it cannot be worked out."),
  notSupported: both("公式中不能使用这种写法。", "A formula cannot have this."),
  wrongResult: both("公式的结果应为“%{wanted}”，现在是“%{found}”。", "The formula has to give %{wanted}, and gives %{found}."),
} satisfies Record<string, Bilingual>;

export type ProblemKey = keyof typeof texts;

/** The place of a part of a formula. */
export interface PlaceInText {
  readonly start: number;
  readonly end: number;
}

/** Ends the reading of a formula with what is wrong. */
export class ExpressionFault extends Error {
  readonly problem: ExpressionProblem;

  constructor(key: ProblemKey, { start, end }: PlaceInText, values: SaidValues = {}) {
    super(key);
    this.problem = { key, start, end, message: said(texts[key], values) };
  }
}
