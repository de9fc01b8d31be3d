import { both } from "../../shared/field.screen.ts";
import type { DutyRhythm, RegisterDutyDefinition } from "../definition/duty.screen.ts";
import type { LimitEvent, TimeLimit, TimeSpan } from "../definition/limit.screen.ts";
import { checkNamed, checkWho } from "./check-who.screen.ts";
import { aDay, type Checking } from "./checking.screen.ts";

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Minutes in a span, as long as it is at least: a month of 28 days, a working day of 8 hours where both are counted so. */
function shortest({ amount, unit }: TimeSpan): number {
  const minutes = { minutes: 1, hours: 60, days: 1440, months: 40_320, workingMinutes: 1, workingHours: 60, workingDays: 480 };
  return amount * minutes[unit];
}

export const isClock = (text: string): boolean => clock.test(text);

function checkSpan(checking: Checking, at: string, span: TimeSpan | undefined, least = 1): void {
  if (span && (!Number.isSafeInteger(span.amount) || span.amount < least || span.amount > 1_000_000))
    checking.findings.error(`${at}.amount`, "timeAboveZero");
}

function checkEvent(checking: Checking, at: string, event: LimitEvent, ends: boolean): void {
  switch (event.on) {
    case "opened":
      return;
    case "entered":
    case "left":
      checking.state(`${at}.state`, event.state);
      return;
    case "transition":
      if (!checking.definition.transitions.some(({ key }) => key === event.transition))
        checking.findings.error(`${at}.transition`, "unknownTransition", { name: event.transition });
      return;
    case "field":
      if (ends) checking.field(`${at}.field`, event.field);
      else checking.fieldOf(`${at}.field`, event.field, ["day", "moment"], aDay);
      return;
  }
}

function checkLimit(checking: Checking, at: string, limit: TimeLimit): void {
  checkEvent(checking, `${at}.begins`, limit.begins, false);
  if (limit.ends.length === 0) checking.findings.error(`${at}.ends`, "noEnd");
  for (const [place, event] of limit.ends.entries()) checkEvent(checking, `${at}.ends.${place}`, event, true);
  const { within } = limit;
  if ("until" in within) checking.fieldOf(`${at}.within.until`, within.until, ["day", "moment"], aDay);
  else checkSpan(checking, `${at}.within`, within, limit.at === undefined ? 1 : 0);
  if (limit.at !== undefined && limit.at !== "24:00" && !isClock(limit.at)) checking.findings.error(`${at}.at`, "badTime");
  checking.condition(`${at}.when`, limit.when);
  for (const [place, state] of (limit.pausedIn ?? []).entries()) checking.state(`${at}.pausedIn.${place}`, state);
  if (limit.warning) {
    checkSpan(checking, `${at}.warning.before`, limit.warning.before);
    if (!("until" in within) && within.amount > 0 && shortest(limit.warning.before) >= shortest(within))
      checking.findings.error(`${at}.warning.before`, "warningTooEarly");
    checkNamed(checking, `${at}.warning.tells`, limit.warning.tells);
  }
  for (const [place, { after, tells }] of (limit.escalations ?? []).entries()) {
    checkSpan(checking, `${at}.escalations.${place}.after`, after);
    checkNamed(checking, `${at}.escalations.${place}.tells`, tells);
  }
}

function checkBase(checking: Checking, at: string, rhythm: Extract<DutyRhythm, { every: "since" | "age" }>): void {
  const { around, findings } = checking;
  if (rhythm.register === around.slug) {
    checking.fieldOf(`${at}.field`, rhythm.field, ["day", "moment"], aDay);
    return;
  }
  if (!around.registers) return;
  const fields = around.registers.get(rhythm.register);
  if (!fields) findings.error(`${at}.register`, "unknownRegister", { name: rhythm.register });
  else if (rhythm.field !== "openedAt") {
    const kind = fields.get(rhythm.field);
    if (kind === undefined) findings.error(`${at}.field`, "unknownField", { name: rhythm.field });
    else if (kind !== "day" && kind !== "moment" && kind !== "computed")
      findings.error(`${at}.field`, "wrongField", { name: rhythm.field, wanted: aDay });
  }
}

const isMonths = (months: number) => Number.isSafeInteger(months) && months >= 1 && months <= 120;

function checkRhythm(checking: Checking, at: string, rhythm: DutyRhythm): void {
  const { findings } = checking;
  switch (rhythm.every) {
    case "day":
    case "monthWeekday":
      return;
    case "week":
      if (rhythm.on.length === 0) findings.error(`${at}.on`, "noWeekday");
      return;
    case "month": {
      const { day, months = 1, month = 1 } = rhythm;
      if (!Number.isSafeInteger(day) || day === 0 || day < -1 || day > 31) findings.error(`${at}.day`, "badDayOfMonth");
      if (!isMonths(months)) findings.error(`${at}.months`, "badMonths");
      checking.whole(`${at}.month`, month, 1, 12);
      return;
    }
    case "since":
      checkBase(checking, at, rhythm);
      if (!isMonths(rhythm.months)) findings.error(`${at}.months`, "badMonths");
      return;
    case "age": {
      checkBase(checking, at, rhythm);
      const { steps } = rhythm;
      const ends = steps.map(({ untilMonths }) => untilMonths ?? Number.POSITIVE_INFINITY);
      const rises = ends.every(
        (end, place) => end > (ends[place - 1] ?? 0) && (end === Number.POSITIVE_INFINITY) === (place === ends.length - 1),
      );
      if (steps.length === 0 || !rises) findings.error(`${at}.steps`, "badSteps");
      for (const [place, { everyMonths }] of steps.entries())
        if (!isMonths(everyMonths)) findings.error(`${at}.steps.${place}.everyMonths`, "badMonths");
      return;
    }
  }
}

function checkDuty(checking: Checking, at: string, duty: RegisterDutyDefinition): void {
  const { findings } = checking;
  checkRhythm(checking, `${at}.rhythm`, duty.rhythm);
  if (duty.at !== undefined && !isClock(duty.at)) findings.error(`${at}.at`, "badTime");
  checkSpan(checking, `${at}.opensBefore`, duty.opensBefore);
  // What falls due by the records of another register may be owed by whoever has these in hand.
  const place = duty.rhythm.every === "since" || duty.rhythm.every === "age" ? "record" : "noRecord";
  if (place === "record") {
    if (duty.owedBy.length === 0) findings.error(`${at}.owedBy`, "nobodyNamed");
    const own = duty.owedBy.filter(({ kind }) => kind !== "field");
    checkWho(checking, `${at}.owedBy`, own);
  } else checkNamed(checking, `${at}.owedBy`, duty.owedBy, place);
  if (duty.fulfilledBy.state !== undefined) checking.state(`${at}.fulfilledBy.state`, duty.fulfilledBy.state);
  checking.condition(`${at}.fulfilledBy.when`, duty.fulfilledBy.when);
  checkWho(checking, `${at}.skippedBy`, duty.skippedBy, place);
  const { about } = duty.fulfilledBy;
  if (about !== undefined) checking.fieldOf(`${at}.fulfilledBy.about`, about, ["record"], both("关联记录字段", "a field with a record"));
}

/** Time limits and recurring duties. */
export function checkTimes(checking: Checking): void {
  const { limits = [], duties = [] } = checking.definition;
  checking.keyed("limits", limits);
  for (const [place, limit] of limits.entries()) checkLimit(checking, `limits.${place}`, limit);
  checking.keyed("duties", duties);
  for (const [place, duty] of duties.entries()) checkDuty(checking, `duties.${place}`, duty);
}
