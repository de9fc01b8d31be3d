import {
  type Access,
  actorActs,
  actorHolds,
  actorIn,
  actorIs,
  actorRank,
  type Condition,
  type DepartmentsMeant,
  either,
  inSubtree,
  me,
  type Rule,
} from "../shared/access.ts";
import type { AccessTemplate } from "./definition/access.screen.ts";
import type { RegisterDefinition } from "./definition/definition.screen.ts";
import type { MeantDepartment, Who } from "./definition/who.screen.ts";
import { hiddenInputs } from "./hidden-inputs.screen.ts";
import { EXTENDED } from "./own/own-paths.screen.ts";
import { recordFields } from "./record-fields.screen.ts";

/** What of this installation the rules of a register depend on. */
export interface RegisterPlace {
  readonly owningDepartment: string;
  /** Rank of the register's level; null where it has none. */
  readonly rank: number | null;
}

/** Ways in which something can be allowed; all conditions of one of them hold. */
type Ways = readonly (readonly Condition[])[];

/** Whether nobody outside of a named circle learns that there is such a register. */
export const isSealed = ({ access }: Pick<RegisterDefinition, "access">): boolean => access.read.template === "circle";

function departmentWays(departments: readonly { readonly id: string; readonly subtree?: boolean }[]): Ways {
  const ids = (deep: boolean) => departments.filter(({ subtree = true }) => subtree === deep).map(({ id }) => id);
  const deep = ids(true);
  const flat = ids(false);
  return [
    ...(deep.length > 0 ? [[actorIn({ departments: deep }, true)]] : []),
    ...(flat.length > 0 ? [[actorIn({ departments: flat }, false)]] : []),
  ];
}

/** Whom a template reaches whatever the record: who opens one, and who configures. */
function actorWays(template: AccessTemplate, { owningDepartment }: RegisterPlace): Ways {
  if (template.template === "everybody") return [[actorActs("staff")]];
  if (template.template === "circle") return [[actorIs(template.people)]];
  const { departments = template.template === "department" ? [{ id: owningDepartment }] : [], positions = [] } = template;
  return [...departmentWays(departments), ...(positions.length > 0 ? [[actorHolds(positions)]] : [])];
}

/** Whom a template reaches of a record. */
function templateWays(template: AccessTemplate, definition: RegisterDefinition, place: RegisterPlace): Ways {
  const ways = actorWays(template, place);
  if (template.template === "everybody" || template.template === "circle") return ways;
  const { fields = [] } = template;
  // Own fields are the department's: whoever once filled one in has no part in it afterwards.
  if (definition.extends) return ways;
  return [
    ...ways,
    ...["creator", "handler"].map((path) => [me(path)]),
    ...fields.flatMap((field) => whoWays({ kind: "field", field }, definition, place)),
    ...(template.template === "involved" ? [[inSubtree("department", "head")]] : []),
  ];
}

/** Who configures the register; about the actor alone. Heads of the owning department and administrators do, unless it is sealed. */
export const configuringWays = (definition: RegisterDefinition, place: RegisterPlace): Ways => [
  ...actorWays(definition.access.configure, place),
  ...(isSealed(definition) ? [] : [[actorActs("head", [place.owningDepartment])], [actorActs("administrator")]]),
];

/** Who reads its records, apart from the level. Heads of the owning department and auditors do, unless it is sealed. */
export const readingWays = (definition: RegisterDefinition, place: RegisterPlace): Ways => [
  ...templateWays(definition.access.read, definition, place),
  ...(isSealed(definition) ? [] : [[actorActs("head", [place.owningDepartment])], [actorActs("auditor")]]),
];

const meant = (of: MeantDepartment, { owningDepartment }: RegisterPlace): DepartmentsMeant => {
  if (of === "record") return { path: "department" };
  if (of === "creator") return { path: "creator.department" };
  return { departments: [of === "register" ? owningDepartment : of.id] };
};

function headWays(of: MeantDepartment, up: number, place: RegisterPlace): Ways {
  const at = meant(of, place);
  return "departments" in at ? [[actorActs("head", at.departments)]] : [[inSubtree(`${at.path}${".parent".repeat(up)}`, "head")]];
}

/** Whom `who` means, as far as rules about reading can say it: nobody by a roster or as the other party of a handover. */
function whoWays(who: Who, definition: RegisterDefinition, place: RegisterPlace): Ways {
  switch (who.kind) {
    case "creator":
    case "handler":
      return [[me(who.kind)]];
    case "head":
      return headWays(who.of, who.up ?? 0, place);
    case "members":
      return [[actorIn(meant(who.of, place), who.subtree ?? false)]];
    case "position":
      return [[actorHolds([who.position], who.of && meant(who.of, place))]];
    case "people":
      return [[actorIs(who.people)]];
    case "field": {
      const field = definition.fields.find(({ key }) => key === who.field);
      if (field?.of.kind === "department") return [[inSubtree(who.field, "head")]];
      return field?.of.kind === "person" || field?.of.kind === "people" ? [[me(who.field)]] : [];
    }
    case "role":
      return [[inSubtree("department", who.role)]];
    case "staff":
      return [[actorActs("staff")]];
    case "onDuty":
    case "otherParty":
      return [];
  }
}

/** To whom a field with personal data is shown: those it names, its subject, and whoever opened the record. */
function shownWays(key: string, definition: RegisterDefinition, place: RegisterPlace): Ways {
  const field = definition.fields.find((one) => one.key === key);
  const named = field?.personal?.shownTo.flatMap((who) => whoWays(who, definition, place)) ?? [];
  const isPeople = field?.of.kind === "person" || field?.of.kind === "people";
  const subjects = [...(isPeople ? [key] : []), ...(definition.points ?? []).map(({ of }) => of)];
  return [...named, ...[...new Set(["creator", ...subjects])].map((path) => [me(path)])];
}

/** Fields that are shown to the same people, by the hidden inputs that they share. */
function maskedTogether(definition: RegisterDefinition): ReadonlyMap<string, readonly string[]> {
  const together = new Map<string, string[]>();
  for (const [key, inputs] of hiddenInputs(definition)) {
    const name = [...inputs].sort().join(" ");
    together.set(name, [...(together.get(name) ?? []), key]);
  }
  return together;
}

const rule = (actions: Rule["actions"], fields: Rule["fields"], ...when: readonly Condition[]): Rule => ({
  role: "anyone",
  actions,
  fields,
  when,
});

/**
 * The rules of a register's records, from its templates. The level stands on top; nobody acts on what they may not read. A field with
 * personal data, and whatever comes from it, is shown in the rows in which all of its inputs are.
 */
export function registerAccess(definition: RegisterDefinition, place: RegisterPlace): Access {
  const { access, fields } = definition;
  const reading = either(...readingWays(definition, place));
  const masked = maskedTogether(definition);
  const hidden = new Set([...masked.values()].flat());
  const all = [...Object.keys(recordFields), "state", ...(definition.extends ? [EXTENDED] : []), ...fields.map(({ key }) => key)];
  // Own fields are filled in by heads and administrators as well, as far as they read them.
  const fillingOwn: Ways =
    definition.extends && !isSealed(definition) ? [[actorActs("head", [place.owningDepartment])], [actorActs("administrator")]] : [];
  return {
    always: place.rank === null ? [] : [actorRank(place.rank)],
    rules: [
      rule(["read"], hidden.size === 0 ? "all" : all.filter((key) => !hidden.has(key)), reading),
      ...[...masked].map(([inputs, keys]) =>
        rule(["read"], keys, reading, ...inputs.split(" ").map((key) => either(...shownWays(key, definition, place)))),
      ),
      rule(["create"], "all", either(...actorWays(access.create, place), ...fillingOwn)),
      rule(["update"], "all", reading, either(...templateWays(access.act, definition, place), ...fillingOwn)),
    ],
  };
}
