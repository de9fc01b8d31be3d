import type { FieldKindDefinition } from "../../../../schema/register/definition/field.screen.ts";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { both } from "../../../i18n/say.ts";
import type { Data } from "./data.ts";
import { dataAt, listAt } from "./data.ts";
import type { EntryDescription } from "./entry-description.ts";
import { fixed, sectionOptions, toneOptions } from "./options.ts";

type Kind = FieldKindDefinition["kind"];

const label = { at: "label", label: both("名称", "Name"), input: "words" } as const;

const simple: readonly (readonly [Kind, string, string])[] = [
  ["text", "单行文字", "A line of text"],
  ["longText", "多行文字", "Long text"],
  ["number", "数字", "Number"],
  ["money", "金额", "Money"],
  ["day", "日期", "Day"],
  ["moment", "日期和时间", "Day and time"],
  ["duration", "时长", "Duration"],
  ["choice", "单选", "One of a list"],
  ["choices", "多选", "Several of a list"],
  ["flag", "是 / 否", "Yes or no"],
  ["person", "人员", "Person"],
  ["department", "部门", "Department"],
  ["position", "岗位", "Position"],
  ["phone", "电话", "Telephone"],
];

const whole: readonly (readonly [Kind, string, string])[] = [
  ["people", "多个人员", "People"],
  ["record", "其他登记簿的记录", "Record of a register"],
  ["document", "制度", "Regulation"],
  ["provision", "制度条文", "Provision"],
  ["file", "文件或照片", "File or photo"],
  ["signature", "手写签名", "Drawn signature"],
  ["place", "地点", "Place"],
  ["checklist", "检查表", "Checklist"],
  ["table", "明细表", "Table"],
  ["computed", "自动计算", "Worked out"],
];

/** What each kind of field is called. */
export const kindNames: ReadonlyMap<string, Bilingual> = new Map([...simple, ...whole].map(([kind, zh, en]) => [kind, both(zh, en)]));

/** Kinds that a field can be of, the most usual first. */
export const kindOptions = fixed(...simple, ...whole);

const is =
  (...kinds: readonly Kind[]) =>
  (entry: Data) =>
    kinds.some((kind) => dataAt(entry, "of.kind") === kind);

const ownOptions = (entry: Data) =>
  listAt(entry, "of.options").map(({ key, label }) => ({ value: String(key), label: label as Bilingual }));

const optionEntry: EntryDescription = {
  one: both("选项", "Option"),
  key: "option",
  properties: [
    label,
    { at: "tone", label: both("颜色", "Colour"), input: "choice", options: toneOptions, none: both("无", "None") },
    { at: "retired", label: both("不再提供", "No longer offered"), input: "flag" },
  ],
  fresh: () => ({}),
};

const itemEntry: EntryDescription = {
  one: both("检查项", "Item"),
  key: "item",
  properties: [
    label,
    { at: "help", label: both("怎么检查", "How it is checked"), input: "words" },
    {
      at: "failNeeds",
      label: both("不合格时要填", "A failed one needs"),
      input: "choices",
      options: fixed(["remark", "说明", "A remark"], ["photo", "照片", "A photo"]),
    },
  ],
  fresh: () => ({ failNeeds: ["remark"] }),
};

const columnEntry: EntryDescription = {
  one: both("列", "Column"),
  key: "column",
  properties: [
    label,
    { at: "of.kind", label: both("内容", "Holds"), input: "choice", options: fixed(...simple) },
    { at: "of.options", label: both("选项", "Options"), input: "list", of: optionEntry, when: is("choice", "choices") },
    { at: "of.decimals", label: both("小数位", "Decimals"), input: "number", min: 0, max: 6, when: is("number") },
    { at: "of.min", label: both("最小", "At least"), input: "number", when: is("number") },
    { at: "of.max", label: both("最大", "At most"), input: "number", when: is("number") },
    { at: "is", label: both("由其他列计算", "Worked out of the other columns"), input: "expression", gives: "any" },
    { at: "sum", label: both("列下合计", "A sum below"), input: "flag", when: is("number", "money", "duration") },
    { at: "required", label: both("必填", "Required"), input: "flag" },
  ],
  fresh: () => ({ of: { kind: "text" } }),
};

export const fieldEntry: EntryDescription = {
  one: both("字段", "Field"),
  key: "field",
  properties: [
    label,
    { at: "of.kind", label: both("内容", "Holds"), input: "choice", options: kindOptions },
    { at: "of.options", label: both("选项", "Options"), input: "list", of: optionEntry, when: is("choice", "choices") },
    { at: "of.items", label: both("检查项", "Items"), input: "list", of: itemEntry, when: is("checklist") },
    { at: "of.columns", label: both("列", "Columns"), input: "list", of: columnEntry, when: is("table") },
    {
      at: "of.register",
      label: both("哪个登记簿", "Which register"),
      help: both("登记簿网址中的名字；不填为本登记簿。", "Its name in the address; empty for this one."),
      input: "text",
      when: is("record"),
    },
    { at: "of.many", label: both("可以选多条", "Several of them"), input: "flag", when: is("record") },
    { at: "of.among", seldom: true, label: both("从哪些人中选", "Chosen among"), input: "who", of: "people", when: is("person", "people") },
    {
      at: "of.only",
      label: both("只收照片", "Photos alone"),
      input: "choice",
      options: fixed(["pictures", "只收照片", "Photos alone"]),
      none: both("任何文件", "Any file"),
      when: is("file"),
    },
    { at: "of.is", label: both("怎么计算", "How it is worked out"), input: "expression", gives: "any", when: is("computed") },
    {
      at: "of.gives",
      label: both("结果是", "It gives"),
      input: "choice",
      options: fixed(
        ["number", "数字", "A number"],
        ["money", "金额", "Money"],
        ["text", "文字", "A text"],
        ["day", "日期", "A day"],
        ["moment", "日期和时间", "A day and time"],
        ["duration", "时长", "A duration"],
        ["flag", "是 / 否", "Yes or no"],
      ),
      when: is("computed"),
    },
    { at: "of.decimals", label: both("小数位", "Decimals"), input: "number", min: 0, max: 6, when: is("number", "computed") },
    { at: "of.unit", label: both("单位", "Unit"), input: "words", when: is("number", "computed") },
    { at: "of.min", label: both("最小", "At least"), input: "number", when: is("number") },
    { at: "of.max", label: both("最大", "At most"), input: "number", when: is("number") },
    { at: "required", label: both("必填", "Required"), input: "flag", when: (entry) => !is("computed")(entry) },
    { at: "help", label: both("说明", "Help"), input: "words" },
    { at: "example", seldom: true, label: both("例子", "Example"), input: "words", when: is("text", "longText", "phone") },
    { at: "section", label: both("分区", "Section"), input: "choice", options: sectionOptions, none: both("不分区", "None") },
    { at: "shownIf", seldom: true, label: both("只在满足条件时显示", "Shown only where this holds"), input: "expression", gives: "flag" },
    {
      at: "requiredIf",
      seldom: true,
      label: both("满足条件时必填", "Required where this holds"),
      input: "expression",
      gives: "flag",
      when: (entry) => entry.required !== true && !is("computed")(entry),
    },
    {
      at: "of.most",
      seldom: true,
      label: both("最多几个", "At most so many"),
      input: "number",
      min: 1,
      max: 500,
      when: is("people", "file", "choices", "table"),
    },
    {
      at: "default.value",
      label: both("预先选好", "Chosen beforehand"),
      input: "choice",
      options: (_, entry) => ownOptions(entry),
      none: both("无", "None"),
      when: is("choice"),
    },
    { at: "default.value", label: both("预先填好", "Filled in beforehand"), input: "number", when: is("number", "duration") },
    { at: "default.value", label: both("预先选“是”", "Yes beforehand"), input: "flag", when: is("flag") },
    { at: "default.value", label: both("预先填好", "Filled in beforehand"), input: "text", when: is("text", "money", "phone") },
    {
      at: "default.is",
      seldom: true,
      label: both("自动填入", "Filled in beforehand with"),
      input: "expression",
      gives: "any",
      when: (entry) => !is("computed")(entry) && dataAt(entry, "default.value") === undefined,
    },
    {
      at: "unique",
      seldom: true,
      label: both("不得重复", "No two alike"),
      input: "flag",
      when: is("text", "number", "phone", "day", "person"),
    },
    {
      at: "indexed",
      seldom: true,
      label: both("常用来筛选、排序（最多八个）", "Often filtered or sorted by (eight at most)"),
      input: "flag",
    },
    { at: "searchable", label: both("可以搜索到", "Found by searching"), input: "flag", when: is("text", "longText", "phone") },
    { at: "personal.shownTo", seldom: true, label: both("个人信息：只给这些人看", "Personal data: shown to these alone"), input: "who" },
    {
      at: "personal.monthsKept",
      label: both("办结后保存几个月", "Months kept after it was closed"),
      input: "number",
      min: 1,
      max: 600,
      when: (entry) => dataAt(entry, "personal.shownTo") !== undefined,
    },
  ],
  fresh: () => ({ of: { kind: "text" } }),
};
