import { both } from "../../shared/field.screen.ts";
import type { MeantDepartment, Who } from "../definition/who.screen.ts";
import type { Checking } from "./checking.screen.ts";

/** At what somebody is meant: a record's flow, a rule about reading, or something that no record is at. */
export type WhoPlace = "record" | "reading" | "noRecord";

const people = both("人员或部门字段", "a field with people or a department");

function department(checking: Checking, at: string, of: MeantDepartment | undefined, place: WhoPlace): void {
  if (typeof of === "object") {
    const { departments } = checking.around;
    if (departments && !departments.has(of.id)) checking.findings.error(at, "unknownDepartment");
  } else if (place === "noRecord" && (of === "record" || of === "creator")) checking.findings.error(at, "whoNotHere");
}

function checkOne(checking: Checking, at: string, who: Who, place: WhoPlace): void {
  const { findings, around, definition } = checking;
  switch (who.kind) {
    case "creator":
    case "handler":
      if (place === "noRecord") findings.error(at, "whoNotHere");
      return;
    case "field":
      if (place === "noRecord") findings.error(at, "whoNotHere");
      else checking.fieldOf(at, who.field, ["person", "people", "department"], people);
      return;
    case "head":
      department(checking, at, who.of, place);
      if (place === "reading" && who.up && (typeof who.of === "object" || who.of === "register")) findings.error(at, "upFromFixed");
      checking.whole(`${at}.up`, who.up, 0, 10);
      return;
    case "members":
      department(checking, at, who.of, place);
      return;
    case "position":
      if (around.positions && !around.positions.has(who.position)) findings.error(at, "unknownPosition");
      department(checking, at, who.of, place);
      return;
    case "people":
      if (who.people.length === 0) findings.error(at, "nobodyNamed");
      else if (around.people && who.people.some((id) => !around.people?.has(id))) findings.error(at, "unknownPerson");
      return;
    case "onDuty":
      if (place === "reading") findings.error(at, "whoNotHere");
      else if (!definition.rosters?.some(({ key }) => key === who.roster)) findings.error(at, "unknownRoster", { name: who.roster });
      return;
    case "otherParty":
      if (place !== "record") findings.error(at, "whoNotHere");
      else if (!definition.handover) findings.error(at, "noHandover");
      return;
    case "role":
    case "staff":
      return;
  }
}

/** People who act, are told or are asked: each of them can be meant at this place, and is there. */
export function checkWho(checking: Checking, at: string, who: readonly Who[], place: WhoPlace = "record"): void {
  for (const [index, one] of who.entries()) checkOne(checking, `${at}.${index}`, one, place);
}

/** The same, and somebody has to be named. */
export function checkNamed(checking: Checking, at: string, who: readonly Who[], place: WhoPlace = "record"): void {
  if (who.length === 0) checking.findings.error(at, "nobodyNamed");
  checkWho(checking, at, who, place);
}
