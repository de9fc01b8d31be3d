import { isDay } from "../../shared/days.screen.ts";
import { both } from "../../shared/field.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import { valueAt } from "../binding/bound-value.screen.ts";
import type { OutsideFormDefinition, RegisterView, ReportDefinition } from "../definition/report.screen.ts";
import { hiddenIn } from "../hidden-inputs.screen.ts";
import { isOutsideKind } from "../outside/asked-form.screen.ts";
import { aDay, type Checking } from "./checking.screen.ts";

const aNumber = both("数字、金额或时长字段", "a number, an amount or a length of time");
const grouped = [
  "choice",
  "choices",
  "flag",
  "person",
  "people",
  "department",
  "position",
  "record",
  "text",
  "state",
  "document",
  "provision",
  "number",
];

function hiddenNames(checking: Checking, at: string, names: Iterable<string>): void {
  for (const name of names) checking.findings.warn(at, "personalReport", { name: checking.fields.get(name)?.label ?? name });
}

function checkReport(checking: Checking, at: string, report: ReportDefinition): void {
  const { findings, definition } = checking;
  for (const [place, name] of report.groupBy.entries()) {
    const kind = checking.field(`${at}.groupBy.${place}`, name);
    if (kind !== undefined && !grouped.includes(kind)) findings.error(`${at}.groupBy.${place}`, "notCountable", { name });
    hiddenNames(checking, `${at}.groupBy.${place}`, checking.hidden.get(name) ?? []);
  }
  if (report.period) checking.fieldOf(`${at}.period.field`, report.period.field, ["day", "moment"], aDay);
  if (report.frozen && !report.period) findings.error(`${at}.frozen`, "noPeriod");
  if (report.measures.length === 0) findings.error(`${at}.measures`, "noMeasures");
  checking.keyed(`${at}.measures`, report.measures);
  for (const [place, measure] of report.measures.entries()) {
    const here = `${at}.measures.${place}`;
    if (measure.of === "count") {
      checking.condition(`${here}.when`, measure.when);
      hiddenNames(checking, `${here}.when`, hiddenIn(measure.when ?? "", checking.hidden));
    } else if ("field" in measure) {
      checking.fieldOf(`${here}.field`, measure.field, ["number", "money", "duration"], aNumber);
      hiddenNames(checking, `${here}.field`, checking.hidden.get(measure.field) ?? []);
    } else if ("limit" in measure) {
      if (!definition.limits?.some(({ key }) => key === measure.limit))
        findings.error(`${here}.limit`, "unknownLimit", { name: measure.limit });
    } else if (!definition.duties?.some(({ key }) => key === measure.duty))
      findings.error(`${here}.duty`, "unknownDuty", { name: measure.duty });
  }
}

function checkFilter(checking: Checking, at: string, where: unknown): void {
  if (!isObject(where)) return;
  for (const [name, inner] of Object.entries(where)) {
    const joined = name === "and" || name === "or" ? (Array.isArray(inner) ? inner : [inner]) : name === "not" ? [inner] : null;
    if (joined) for (const one of joined) checkFilter(checking, `${at}.${name}`, one);
    else if (name !== "id" && name !== "version") checking.field(`${at}.${name}`, name.split(".")[0] ?? name);
  }
}

function checkView(checking: Checking, at: string, view: RegisterView): void {
  if (view.as === "calendar") {
    if (view.day === undefined) checking.findings.error(`${at}.day`, "calendarDay");
    else checking.fieldOf(`${at}.day`, view.day, ["day", "moment"], aDay);
  }
  if (view.as === "board" && checking.states.size === 0) checking.findings.error(`${at}.as`, "boardStates");
  for (const [place, name] of (view.columns ?? []).entries()) checking.field(`${at}.columns.${place}`, name.split(".")[0] ?? name);
  checkFilter(checking, `${at}.where`, view.where);
}

function checkOutside(checking: Checking, at: string, form: OutsideFormDefinition): void {
  const { findings, definition } = checking;
  for (const [place, name] of form.fields.entries()) {
    const field = checking.fields.get(name);
    if (!field || field.retired) findings.error(`${at}.fields.${place}`, field ? "retiredField" : "unknownField", { name });
    else if (!isOutsideKind(field.of.kind)) findings.error(`${at}.fields.${place}`, "notOutside", { name: field.label });
    // "There is one already" would tell whoever asks who else wrote.
    else if (field.unique) findings.error(`${at}.fields.${place}`, "uniqueOutside", { name: field.label });
  }
  if (definition.extends) findings.error(at, "outsideOwnFields");
  if (form.fields.length === 0) findings.error(`${at}.fields`, "nothingAsked");
  for (const { key, label, required, retired, of, default: first } of definition.fields) {
    if (required && !retired && of.kind !== "computed" && !first && !form.fields.includes(key))
      findings.error(`${at}.fields`, "requiredMissing", { name: label });
  }
  if (!form.notice.zh.trim() && !form.notice.en.trim()) findings.error(`${at}.notice`, "noNotice");
  checking.whole(`${at}.mostADay`, form.mostADay, 1, 10_000);
  checking.whole(`${at}.mostAnHour`, form.mostAnHour, 1, 1_000);
  checking.whole(`${at}.mostInAll`, form.mostInAll, 1, 100_000);
  const { opensOn, closesOn } = form;
  for (const [name, day] of Object.entries({ opensOn, closesOn }))
    if (day !== undefined && !isDay(day)) findings.error(`${at}.${name}`, "badDay");
  if (opensOn && closesOn && opensOn > closesOn) findings.error(`${at}.closesOn`, "closesBefore");
}

/** Reports, views, forms for outsiders, and figures that a regulation says. */
export function checkLooks(checking: Checking): void {
  const { reports = [], views = [], outsideForms = [], bindings = [] } = checking.definition;
  checking.keyed("reports", reports);
  for (const [place, report] of reports.entries()) checkReport(checking, `reports.${place}`, report);
  checking.keyed("views", views);
  for (const [place, view] of views.entries()) checkView(checking, `views.${place}`, view);
  checking.keyed("outsideForms", outsideForms);
  for (const [place, form] of outsideForms.entries()) checkOutside(checking, `outsideForms.${place}`, form);
  for (const [place, { at }] of bindings.entries())
    if (valueAt(checking.definition, at) === undefined) checking.findings.error(`bindings.${place}.at`, "unboundPlace", { name: at });
}
