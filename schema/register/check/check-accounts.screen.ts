import { both } from "../../shared/field.screen.ts";
import type { BalanceDefinition, PointsDefinition } from "../definition/account.screen.ts";
import type { RosterDefinition } from "../definition/roster.screen.ts";
import { namesIn } from "../hidden-inputs.screen.ts";
import { isClock } from "./check-times.screen.ts";
import { checkNamed, checkWho } from "./check-who.screen.ts";
import type { Checking } from "./checking.screen.ts";

const aKey = both(
  "人员、部门、选项、文字、数字或关联记录字段",
  "a field with a person, a department, a choice, a text, a number or a record",
);
const aPerson = both("人员字段", "a field with one person");
const aDay = both("日期或时刻字段", "a day or a moment");
const keys = ["person", "department", "position", "choice", "text", "number", "record"];

/** What an amount of money that is somebody's pay is called. */
const pay = /工资|薪|奖金|扣款|罚款|绩效金|\b(?:pay|salary|wages?|bonus|fine)\b/i;

function checkBalance(checking: Checking, at: string, balance: BalanceDefinition): void {
  const { findings } = checking;
  for (const [place, name] of (balance.per ?? []).entries()) checking.fieldOf(`${at}.per.${place}`, name, keys, aKey);
  checking.keyed(`${at}.entries`, balance.entries);
  for (const [place, entry] of balance.entries.entries()) {
    checking.state(`${at}.entries.${place}.state`, entry.state);
    checking.formula(`${at}.entries.${place}.amount`, entry.amount, { gives: balance.unit });
    checking.condition(`${at}.entries.${place}.when`, entry.when);
  }
  if (balance.low) {
    checkNamed(checking, `${at}.low.tells`, balance.low.tells);
    if (balance.floor !== undefined && balance.low.value < balance.floor) findings.error(`${at}.low.value`, "lowBelowFloor");
  }
  if (balance.allowance && !balance.period) findings.error(`${at}.allowance`, "noPeriod");
  if (balance.closedBy) checkNamed(checking, `${at}.closedBy`, balance.closedBy, "noRecord");
  if (balance.byHand) checkNamed(checking, `${at}.byHand`, balance.byHand, "noRecord");
}

function checkPoints(checking: Checking, at: string, points: PointsDefinition): void {
  const { findings, definition } = checking;
  checking.fieldOf(`${at}.of`, points.of, ["person"], aPerson);
  if (points.day !== undefined) checking.fieldOf(`${at}.day`, points.day, ["day", "moment"], aDay);
  checking.keyed(`${at}.rules`, points.rules);
  for (const [place, { from, points: count }] of points.rules.entries()) {
    const here = `${at}.rules.${place}`;
    if (!Number.isFinite(count)) findings.error(`${here}.points`, "badNumber", { least: -1000, most: 1000 });
    if (!from) continue;
    if ("state" in from) {
      checking.state(`${here}.from.state`, from.state);
      checking.condition(`${here}.from.when`, from.when);
    } else if ("limit" in from) {
      if (!definition.limits?.some(({ key }) => key === from.limit))
        findings.error(`${here}.from.limit`, "unknownLimit", { name: from.limit });
    } else if (!definition.duties?.some(({ key }) => key === from.duty))
      findings.error(`${here}.from.duty`, "unknownDuty", { name: from.duty });
  }
  if (points.bands !== undefined && !definition.bands?.some(({ key }) => key === points.bands))
    findings.error(`${at}.bands`, "unknownBands", { name: points.bands });
  if (points.streak) {
    checking.whole(`${at}.streak.periods`, points.streak.periods, 1, 60);
    checkNamed(checking, `${at}.streak.tells`, points.streak.tells);
  }
  checkWho(checking, `${at}.correctedBy`, points.correctedBy, "noRecord");
  for (const name of ["givenBy", "decidedBy"] as const) {
    const whos = points[name];
    if (whos) checkNamed(checking, `${at}.${name}`, whos, "noRecord");
  }
}

/** Formulas that would make money of points, or somebody's pay of what a register with points knows. */
function checkPay(checking: Checking): void {
  const { fields, points, transitions, balances } = checking.definition;
  const check = (at: string, is: string, isMoney: boolean, name = "") => {
    if (isMoney && (namesIn(is).has("points") || (points?.length && pay.test(name)))) checking.findings.error(at, "pointsIntoPay");
  };
  const isMoney = (key: string) => checking.fields.get(key)?.of.kind === "money";
  for (const [place, { of, label }] of fields.entries())
    if (of.kind === "computed") check(`fields.${place}.of.is`, of.is, of.gives === "money", `${label.zh} ${label.en}`);
  for (const [place, { sets = [] }] of transitions.entries())
    for (const [at, { field, is }] of sets.entries()) check(`transitions.${place}.sets.${at}.is`, is, isMoney(field));
  for (const [place, { entries, unit }] of (balances ?? []).entries())
    for (const [at, { amount }] of entries.entries()) check(`balances.${place}.entries.${at}.amount`, amount, unit === "money");
}

function checkRoster(checking: Checking, at: string, roster: RosterDefinition): void {
  const { findings } = checking;
  if (roster.shifts.length === 0) findings.error(`${at}.shifts`, "noShifts");
  checking.keyed(`${at}.shifts`, roster.shifts);
  for (const [place, { from, until, minimum }] of roster.shifts.entries()) {
    if (!isClock(from)) findings.error(`${at}.shifts.${place}.from`, "badTime");
    if (!isClock(until) && until !== "24:00") findings.error(`${at}.shifts.${place}.until`, "badTime");
    checking.whole(`${at}.shifts.${place}.minimum`, minimum, 0, 1000);
  }
  checkNamed(checking, `${at}.people`, roster.people, "noRecord");
  checkNamed(checking, `${at}.plannedBy`, roster.plannedBy, "noRecord");
  checkWho(checking, `${at}.swapApprovedBy`, roster.swapApprovedBy, "noRecord");
}

/** Balances, points and rosters. */
export function checkAccounts(checking: Checking): void {
  const { balances = [], points = [], rosters = [] } = checking.definition;
  checking.keyed("balances", balances);
  for (const [place, balance] of balances.entries()) checkBalance(checking, `balances.${place}`, balance);
  checking.keyed("points", points);
  for (const [place, one] of points.entries()) checkPoints(checking, `points.${place}`, one);
  checkPay(checking);
  checking.keyed("rosters", rosters);
  for (const [place, roster] of rosters.entries()) checkRoster(checking, `rosters.${place}`, roster);
}
