import type { RegisterField, TableColumn, Uniqueness } from "../definition/field.screen.ts";
import { beginningScope, lineScope } from "../expression/scope.screen.ts";
import { columnFormulas, computedFormulas, formulaOrder } from "../expression/worked-out.screen.ts";
import { centsOf } from "../value/money.screen.ts";
import { mostLines } from "../value/table.screen.ts";
import { checkValue } from "../value/value.screen.ts";
import { isWrong } from "../value/value-kind.screen.ts";
import { checkWho } from "./check-who.screen.ts";
import { aDay, type Checking } from "./checking.screen.ts";

const MOST_FIELDS = 200;
const MOST_INDEXED = 8;
const MOST_COLUMNS = 30;
const MOST_ITEMS = 100;

/** Kinds of one plain value, by which rows can be compared. */
const plain = [
  "text",
  "number",
  "money",
  "day",
  "moment",
  "duration",
  "choice",
  "flag",
  "person",
  "department",
  "position",
  "phone",
  "record",
  "computed",
];
const unique = [
  "text",
  "number",
  "money",
  "day",
  "moment",
  "phone",
  "person",
  "department",
  "position",
  "record",
  "provision",
  "document",
  "choice",
  "duration",
];
const titles = [
  "text",
  "number",
  "money",
  "day",
  "moment",
  "duration",
  "choice",
  "phone",
  "person",
  "department",
  "position",
  "record",
  "document",
  "state",
  "place",
];

function bounds(checking: Checking, at: string, of: RegisterField["of"]): void {
  const crossed =
    of.kind === "number"
      ? of.min !== undefined && of.max !== undefined && of.min > of.max
      : of.kind === "money" && of.min !== undefined && of.max !== undefined && centsOf(of.min) > centsOf(of.max);
  if (crossed) checking.findings.error(`${at}.min`, "bounds");
  if (of.kind === "number" || of.kind === "computed") checking.whole(`${at}.decimals`, of.decimals, 0, 6);
  if (of.kind === "text" || of.kind === "longText") checking.whole(`${at}.max`, of.max, 1, of.kind === "text" ? 500 : 20_000);
}

function circles(checking: Checking, at: (key: string) => string, formulas: Parameters<typeof formulaOrder>[0]): void {
  for (const circle of formulaOrder(formulas).circles) {
    const [first = ""] = circle;
    checking.findings.error(at(first), "circle", { circle: [...circle, first].join(" → ") });
  }
}

function checkColumns(checking: Checking, at: string, columns: readonly TableColumn[]): void {
  if (columns.length === 0 || columns.length > MOST_COLUMNS) checking.findings.error(at, "noColumns");
  checking.keyed(at, columns, true);
  const scope = lineScope(columns);
  for (const [place, { of, is }] of columns.entries()) {
    checkKind(checking, `${at}.${place}.of`, of);
    checking.formula(`${at}.${place}.is`, is, { field: of, slug: "" }, scope);
  }
  circles(checking, (key) => `${at}.${columns.findIndex((column) => column.key === key)}.is`, columnFormulas(columns));
}

function checkKind(checking: Checking, at: string, of: RegisterField["of"]): void {
  const { findings, around } = checking;
  bounds(checking, at, of);
  switch (of.kind) {
    case "choice":
    case "choices":
      if (!of.options.some(({ retired }) => !retired)) findings.error(`${at}.options`, "noOptions");
      checking.keyed(`${at}.options`, of.options);
      return;
    case "person":
    case "people":
      checkWho(checking, `${at}.among`, of.among ?? []);
      return;
    case "record":
      if (of.register !== undefined && of.register !== around.slug && around.registers && !around.registers.has(of.register))
        findings.error(`${at}.register`, "unknownRegister", { name: of.register });
      return;
    case "checklist":
      if (of.items.length === 0 || of.items.length > MOST_ITEMS) findings.error(`${at}.items`, "noItems");
      checking.keyed(`${at}.items`, of.items);
      return;
    case "table":
      if (of.most !== undefined && of.most > mostLines) findings.error(`${at}.most`, "tooManyLines");
      else checking.whole(`${at}.most`, of.most, 1, mostLines);
      checkColumns(checking, `${at}.columns`, of.columns);
      return;
    case "computed":
      checking.formula(`${at}.is`, of.is, of);
      return;
    default:
      return;
  }
}

function checkDefault(checking: Checking, at: string, field: RegisterField): void {
  if (!field.default) return;
  if ("is" in field.default)
    checking.formula(`${at}.is`, field.default.is, { field: field.of, slug: checking.around.slug }, beginningScope);
  else if (isWrong(checkValue(field.of, field.default.value))) checking.findings.error(`${at}.value`, "badDefault");
}

function checkUniqueness(checking: Checking, at: string, { with: beside = [], when, during }: Uniqueness): void {
  for (const [place, name] of beside.entries()) checking.field(`${at}.with.${place}`, name);
  checking.condition(`${at}.when`, when);
  if (!during) return;
  for (const end of ["from", "until"] as const) checking.fieldOf(`${at}.during.${end}`, during[end], ["day", "moment"], aDay);
}

function checkField(checking: Checking, at: string, field: RegisterField): void {
  const { findings, definition } = checking;
  const { of, section, personal, indexed, key } = field;
  checkKind(checking, `${at}.of`, of);
  checking.condition(`${at}.requiredIf`, field.requiredIf);
  checking.condition(`${at}.shownIf`, field.shownIf);
  if (section !== undefined && !definition.sections.some((one) => one.key === section))
    findings.error(`${at}.section`, "unknownSection", { name: section });
  if (of.kind === "computed" && (field.required || field.requiredIf !== undefined || field.default || field.unique))
    findings.error(at, "computedTyped");
  else checkDefault(checking, `${at}.default`, field);
  if (indexed && !(plain.includes(of.kind) && !(of.kind === "record" && of.many))) findings.error(`${at}.indexed`, "notIndexable");
  if (indexed && checking.hidden.has(key)) findings.error(`${at}.indexed`, "personalIndexed");
  if (field.unique && of.kind !== "computed" && !unique.includes(of.kind)) findings.error(`${at}.unique`, "notUnique");
  if (field.unique && personal) findings.error(`${at}.unique`, "personalIndexed");
  if (typeof field.unique === "object") checkUniqueness(checking, `${at}.unique`, field.unique);
  if (!personal) return;
  checkWho(checking, `${at}.personal.shownTo`, personal.shownTo, "reading");
  checking.whole(`${at}.personal.monthsKept`, personal.monthsKept, 1, 1200);
}

/** Fields, their sections, and what people call a record. */
export function checkFields(checking: Checking): void {
  const { definition, findings } = checking;
  const { fields, sections, recordTitle } = definition;
  if (fields.length === 0) findings.error("fields", "noFields");
  if (fields.length > MOST_FIELDS) findings.error("fields", "tooManyFields", { count: fields.length });
  checking.keyed("sections", sections);
  for (const [place, { title }] of sections.entries()) checking.name(`sections.${place}.title`, title);
  checking.keyed("fields", fields, true);
  for (const [place, field] of fields.entries()) if (!field.retired) checkField(checking, `fields.${place}`, field);
  const indexed = fields.filter((field) => field.indexed && !field.retired).length;
  if (indexed > MOST_INDEXED) findings.error("fields", "tooManyIndexed", { count: indexed });
  circles(checking, (key) => `fields.${fields.findIndex((field) => field.key === key)}.of.is`, computedFormulas(definition));
  for (const [place, name] of recordTitle.entries()) {
    const at = `recordTitle.${place}`;
    const kind = checking.field(at, name);
    if (kind === undefined) continue;
    if (!titles.includes(kind)) findings.error(at, "titleKind", { name });
    else if (checking.hidden.has(name)) findings.warn(at, "personalTitle", { name });
  }
}
