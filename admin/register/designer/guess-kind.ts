import type { FieldKindDefinition } from "../../../schema/register/definition/field.screen.ts";
import { both } from "../../i18n/say.ts";

const yesNo = /^是否|^有无|[?？]$/u;
const guesses: readonly (readonly [RegExp, () => FieldKindDefinition])[] = [
  [yesNo, () => ({ kind: "flag" })],
  [/签名|签字|signature/iu, () => ({ kind: "signature" })],
  [/照片|图片|附件|凭证|文件|photo|picture|file|attachment/iu, () => ({ kind: "file" })],
  [/电话|手机|phone|mobile/iu, () => ({ kind: "phone" })],
  [/金额|费用|价格|单价|amount|price|cost|fee/iu, () => ({ kind: "money" })],
  [/时间$|时刻|time$/iu, () => ({ kind: "moment" })],
  [/日期|日$|date|day$/iu, () => ({ kind: "day" })],
  [/时长|耗时|duration/iu, () => ({ kind: "duration" })],
  [/数量|次数|人数|件数|分数|number of|count|quantity|score/iu, () => ({ kind: "number" })],
  [/部门|department/iu, () => ({ kind: "department" })],
  [/岗位|position/iu, () => ({ kind: "position" })],
  [/人$|人员|负责|经办|责任人|handler|person|^who|by$/iu, () => ({ kind: "person" })],
  [/地点|位置|地址|place|address|location/iu, () => ({ kind: "place" })],
  [
    /类别|类型|分类|等级|来源|方式|结果|category|type|level|kind|result/iu,
    () => ({ kind: "choice", options: [{ key: "other", label: both("其他", "Other") }] }),
  ],
  [/说明|备注|经过|描述|内容|意见|原因|note|remark|description|detail|reason/iu, () => ({ kind: "longText" })],
  [/明细|清单|items|lines/iu, () => ({ kind: "table", columns: [{ key: "item", label: both("项目", "Item"), of: { kind: "text" } }] })],
  [/^已|^(reviewed|checked|discussed|confirmed|done)\b/iu, () => ({ kind: "flag" })],
  [/检查项|检查表|checklist/iu, () => ({ kind: "checklist", items: [{ key: "item_1", label: both("检查项一", "First item") }] })],
];

/** What a field of this name most likely holds; whoever adds it sees it at once and can change it. */
export const guessKind = (name: string): FieldKindDefinition => guesses.find(([words]) => words.test(name))?.[1]() ?? { kind: "text" };
