import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import type { Who } from "../../../../schema/register/definition/who.screen.ts";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { both } from "../../../i18n/say.ts";
import { departmentWords, whoWords } from "./words.ts";

/** What names the records that a "who" refers to; null until it is known. */
export type NameOf = (kind: "departments" | "positions" | "people", id: string) => string | null;

/** A new one of a kind, to be completed. */
export function freshWho(kind: Who["kind"], { fields, rosters = [] }: RegisterDefinition): Who {
  switch (kind) {
    case "head":
    case "members":
      return { kind, of: "record" };
    case "position":
      return { kind, position: "" };
    case "people":
      return { kind, people: [] };
    case "field":
      return { kind, field: fields.find(({ of }) => of.kind === "person")?.key ?? "" };
    case "role":
      return { kind, role: "administrator" };
    case "onDuty":
      return { kind, roster: rosters[0]?.key ?? "" };
    default:
      return { kind };
  }
}

/** Which kinds make sense: those that go by a record do not where people of the organisation are meant alone. */
export function whoKinds({ fields, rosters = [], handover }: RegisterDefinition, organisation: boolean): readonly Who["kind"][] {
  const named = fields.some(({ of }) => of.kind === "person" || of.kind === "people" || of.kind === "department");
  return [
    ...(organisation ? [] : (["creator", "handler"] as const)),
    "head",
    "members",
    "position",
    "people",
    ...(named && !organisation ? (["field"] as const) : []),
    ...(rosters.length > 0 ? (["onDuty"] as const) : []),
    ...(handover && !organisation ? (["otherParty"] as const) : []),
    "role",
    "staff",
  ];
}

export const roleWords: Readonly<Record<Extract<Who, { kind: "role" }>["role"], Bilingual>> = {
  administrator: both("管理员", "Administrators"),
  auditor: both("审计员", "Auditors"),
  confidentialityOfficer: both("保密管理员", "Confidentiality officers"),
  policyEditor: both("制度编辑", "Policy editors"),
  trainingManager: both("培训管理员", "Training managers"),
};

type Say = (text: Bilingual) => string;

function departmentName(of: Extract<Who, { kind: "head" }>["of"] | undefined, say: Say, nameOf: NameOf): string {
  if (of === undefined) return "";
  return typeof of === "string" ? say(departmentWords[of]) : (nameOf("departments", of.id) ?? "…");
}

/** One of them in words, e.g. "The head of a department: the record's department". */
export function sayWho(who: Who, definition: RegisterDefinition, say: Say, nameOf: NameOf): string {
  const detail = () => {
    switch (who.kind) {
      case "head":
      case "members":
        return departmentName(who.of, say, nameOf);
      case "position":
        return [who.position === "" ? "…" : (nameOf("positions", who.position) ?? "…"), departmentName(who.of, say, nameOf)]
          .filter((part) => part !== "")
          .join(" · ");
      case "people":
        return who.people.map((id) => nameOf("people", id) ?? "…").join("、");
      case "field": {
        const field = definition.fields.find(({ key }) => key === who.field);
        return field ? say(field.label) : "…";
      }
      case "role":
        return say(roleWords[who.role]);
      case "onDuty": {
        const roster = definition.rosters?.find(({ key }) => key === who.roster);
        return roster ? say(roster.label) : "…";
      }
      default:
        return "";
    }
  };
  const more = detail();
  return more === "" ? say(whoWords[who.kind]) : `${say(whoWords[who.kind])}：${more}`;
}
