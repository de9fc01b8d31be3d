import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import { both } from "../../../i18n/say.ts";
import { type Data, dataAt, isData } from "./data.ts";
import type { EntryDescription, Option } from "./entry-description.ts";
import { bandsOptions, fieldOptions, fixed, stateOptions, toneOptions, transitionOptions } from "./options.ts";

const label = { at: "label", label: both("名称", "Name"), input: "words" } as const;

export const guardEntry: EntryDescription = {
  one: both("前提条件", "Condition"),
  properties: [
    { at: "holds", label: both("必须满足", "Must hold"), input: "expression", gives: "flag" },
    { at: "message", label: both("不满足时显示", "What is said where it does not"), input: "words" },
  ],
  fresh: () => ({ holds: "", message: { zh: "", en: "" } }),
  name: (entry) => dataAt(entry, "message") as ReturnType<typeof both>,
};

export const stateEntry: EntryDescription = {
  one: both("状态", "State"),
  key: "state",
  properties: [
    label,
    {
      at: "open",
      label: both("还在办理中", "Still something to do"),
      help: both("办结的记录不再出现在任何人的待办中。", "Closed records leave everybody's work."),
      input: "flag",
    },
    { at: "tone", label: both("颜色", "Colour"), input: "choice", options: toneOptions },
    {
      at: "frozen",
      label: both("不能再改", "Cannot be changed any more"),
      input: "choice",
      options: fixed(["all", "全部字段", "All fields"]),
      none: both("可以修改", "May be changed"),
    },
  ],
  fresh: () => ({ tone: "neutral", open: true }),
};

const handlerOptions = (definition: RegisterDefinition): readonly Option[] => [
  { value: "actor", label: both("操作的人", "Whoever gives it") },
  { value: "head", label: both("部门负责人", "The head of the department") },
  { value: "nobody", label: both("无人", "Nobody") },
  ...fieldOptions("person")(definition).map(({ value, label }) => ({ value: `field:${value}`, label })),
];

/** A field is kept as such, everybody else as a word. */
const handlerKept = {
  read: (value: unknown) => (isData(value) ? `field:${String(value.field)}` : value),
  write: (answer: unknown) => (String(answer).startsWith("field:") ? { field: String(answer).slice(6) } : answer),
};

/** What becomes of a record as it is opened. */
export const openingEntry: EntryDescription = {
  one: both("登记时", "When it is opened"),
  properties: [
    {
      at: "handler",
      label: both("由谁经办", "Who has it in hand"),
      input: "choice",
      options: handlerOptions,
      none: both("无人", "Nobody"),
      kept: handlerKept,
    },
    {
      at: "tells",
      label: both("立即通知", "Told at once"),
      input: "list",
      of: {
        one: both("通知", "Notice"),
        properties: [
          { at: "who", label: both("通知谁", "Who"), input: "who" },
          { at: "when", label: both("只在满足条件时", "Only where this holds"), input: "expression", gives: "flag" },
        ],
        fresh: () => ({ who: [{ kind: "head", of: "record" }] }),
        name: () => both("通知", "Notice"),
      },
    },
  ],
  fresh: () => ({ handler: "actor" }),
};

/** Two people who sign for what one hands to the other. */
export const handoverEntry: EntryDescription = {
  one: both("交接", "Handover"),
  properties: [
    { at: "state", label: both("在哪个状态双方签字", "The state in which both sign"), input: "choice", options: stateOptions },
    { at: "from", label: both("交班人字段", "Who hands over: field"), input: "choice", options: fieldOptions("person") },
    { at: "to", label: both("接班人字段", "Who takes over: field"), input: "choice", options: fieldOptions("person") },
    { at: "items", label: both("交接的内容", "What is handed over"), input: "choices", options: fieldOptions() },
    { at: "within", label: both("双方须在几分钟内签完", "Minutes in which both have to sign"), input: "number", min: 1, max: 1440 },
    { at: "guards", label: both("不得交接的情形（须满足）", "Conditions that must hold"), input: "list", of: guardEntry },
    { at: "signed", label: both("双方签字后", "Once both have signed"), input: "choice", options: transitionOptions },
    { at: "refused", label: both("一方拒绝后", "Once one has refused"), input: "choice", options: transitionOptions },
  ],
  fresh: ({ states }) => ({ state: states[0]?.key ?? "", from: "", to: "", items: [], within: 30, signed: "", refused: "" }),
};

const quorumProperties = [
  {
    at: "quorum.needs",
    seldom: true,
    label: both("需要几人", "How many of them"),
    input: "choice",
    options: fixed(["any", "任何一人", "Any one"], ["all", "全部", "All"], [2, "两人", "Two"], [3, "三人", "Three"]),
    none: both("任何一人", "Any one"),
  },
  {
    at: "quorum.inOrder",
    label: both("依次进行", "One after the other"),
    input: "flag",
    when: (entry: Data) => dataAt(entry, "quorum.needs") !== undefined,
  },
] as const;

const approvalStepEntry: EntryDescription = {
  one: both("审批步骤", "Step of approval"),
  properties: [{ at: "who", label: both("谁批准", "Who approves"), input: "who" }, ...quorumProperties],
  fresh: () => ({ who: [{ kind: "head", of: "record" }] }),
  name: () => both("审批步骤", "Step of approval"),
};

export const transitionEntry: EntryDescription = {
  one: both("操作", "Step"),
  key: "step",
  properties: [
    { ...label, help: both("按钮上的字，如“转办”。", "What the button says, such as “Route”.") },
    { at: "from", label: both("从这些状态", "From"), input: "choices", options: stateOptions },
    { at: "to", label: both("到", "To"), input: "choice", options: stateOptions },
    { at: "who", label: both("谁可以操作", "Who may"), input: "who" },
    { at: "notBy", seldom: true, label: both("但不能是", "But never"), input: "who" },
    {
      at: "fields",
      label: both("同时填写", "Filled in with it"),
      input: "list",
      of: {
        one: both("字段", "Field"),
        properties: [
          { at: "field", label: both("字段", "Field"), input: "choice", options: fieldOptions() },
          { at: "required", label: both("必填", "Required"), input: "flag" },
        ],
        fresh: ({ fields }) => ({ field: fields[0]?.key ?? "", required: true }),
        name: (entry, { fields }) => fields.find(({ key }) => key === entry.field)?.label ?? both("字段", "Field"),
      },
    },
    { at: "guards", seldom: true, label: both("前提条件", "Conditions"), input: "list", of: guardEntry },
    {
      at: "reason",
      label: both("理由", "Reason"),
      input: "choice",
      options: fixed(["optional", "可填", "May be given"], ["required", "必填", "Required"]),
      none: both("不需要", "None"),
    },
    { at: "signature", seldom: true, label: both("手写签名，并再次输入密码", "A drawn signature, and the password again"), input: "flag" },
    {
      at: "approval.bands",
      seldom: true,
      label: both("按金额或分数审批", "Approval by amount or score"),
      help: both("在“档次”中分档；每档由谁批准，在下面填写。", "The ranges stand under “Ranges”; who approves in each, below."),
      input: "choice",
      options: bandsOptions,
      none: both("不分档", "No"),
    },
    {
      at: "approval.steps",
      label: both("由谁批准", "Who approves"),
      input: "byBand",
      bands: "approval.bands",
      of: approvalStepEntry,
      when: (entry) => dataAt(entry, "approval.bands") !== undefined,
    },
    ...quorumProperties,
    {
      at: "handler",
      label: both("之后由谁经办", "Who has it in hand afterwards"),
      input: "choice",
      options: handlerOptions,
      none: both("不变", "As before"),
      kept: handlerKept,
    },
    { at: "tells", label: both("立即通知", "Told at once"), input: "who" },
    {
      at: "sets",
      seldom: true,
      label: both("同时写入", "Written with it"),
      input: "list",
      of: {
        one: both("写入的字段", "Field that is written"),
        properties: [
          { at: "field", label: both("字段", "Field"), input: "choice", options: fieldOptions() },
          { at: "is", label: both("写入的值", "What is written"), input: "expression", gives: "any" },
        ],
        fresh: ({ fields }) => ({ field: fields[0]?.key ?? "", is: "" }),
        name: (entry, { fields }) => fields.find(({ key }) => key === entry.field)?.label ?? both("字段", "Field"),
      },
    },
    { at: "explain", seldom: true, label: both("操作前的说明", "Said beforehand"), input: "words", long: true },
    {
      at: "seal",
      seldom: true,
      label: both("作为凭证或取消权利（印章红）", "Makes evidence or takes something away (seal red)"),
      input: "flag",
    },
    { at: "minor", seldom: true, label: both("次要操作，不作为主按钮", "Never the main button"), input: "flag" },
  ],
  fresh: ({ states }) => ({
    from: states.slice(0, 1).map(({ key }) => key),
    to: states[1]?.key ?? states[0]?.key ?? "",
    who: [{ kind: "handler" }, { kind: "head", of: "record" }],
  }),
};

export const bandEntry: EntryDescription = {
  one: both("档", "Range"),
  key: "range",
  properties: [
    label,
    { at: "from.value", label: both("从", "From"), input: "number" },
    {
      at: "from.included",
      label: both("包括这个数", "This number belongs to it"),
      input: "flag",
      when: (entry) => dataAt(entry, "from.value") !== undefined,
    },
    { at: "to.value", label: both("到", "To"), input: "number" },
    {
      at: "to.included",
      label: both("包括这个数", "This number belongs to it"),
      input: "flag",
      when: (entry) => dataAt(entry, "to.value") !== undefined,
    },
  ],
  fresh: () => ({}),
};

export const bandsEntry: EntryDescription = {
  one: both("分档", "Ranges"),
  key: "ranges",
  properties: [
    label,
    {
      at: "over",
      label: both("按什么分档", "Over"),
      help: both("一个数，如金额。", "A number, such as an amount."),
      input: "expression",
      gives: "number",
    },
    {
      at: "bands",
      label: both("各档", "Ranges"),
      help: both("每个数只能落在一档里：正好 500 归哪一档，要选定。", "Every number lies in one range: say to which exactly 500 belongs."),
      input: "list",
      of: bandEntry,
    },
  ],
  fresh: () => ({ over: "", bands: [] }),
};
