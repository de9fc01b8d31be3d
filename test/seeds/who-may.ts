import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { RegisterTransition } from "../../schema/register/definition/flow.screen.ts";
import type { MeantDepartment, Who } from "../../schema/register/definition/who.screen.ts";
import { dayOf } from "../../seeds/days.ts";
import type { SeedData, SeedRegister } from "../../seeds/register-seed-types.ts";
import type { SeedFiles } from "../../seeds/seed-types.ts";

/** Where a record stands for whoever wants to act on it. */
export interface SeedPlace {
  readonly register: SeedRegister;
  readonly definition: RegisterDefinition;
  readonly creator: string;
  /** The creator's department, which is the record's. */
  readonly home: string;
  readonly handler: string | null;
  readonly data: SeedData;
  readonly day: string;
}

/** Who may what in a demo company, said apart from the program: its heads, deputies, members and holders of positions. */
export function organisation({ departments, people }: SeedFiles, today: string) {
  const parentOf = (code: string) => departments.find((one) => one.code === code)?.parent ?? null;
  const posts = (person: string, day: string) =>
    (people.find(({ number }) => number === person)?.memberships ?? []).filter(
      ({ from, until }) => dayOf(from, today) <= day && (until === null || dayOf(until, today) >= day),
    );
  const headsOf = (code: string | null, day: string): readonly string[] => {
    const department = departments.find((one) => one.code === code);
    if (!department) return [];
    const acting = department.deputies.filter(
      ({ from, until }) => dayOf(from, today) <= day && (until === null || dayOf(until, today) >= day),
    );
    return department.head === null ? headsOf(department.parent, day) : [department.head, ...acting.map(({ person }) => person)];
  };
  const isWithin = (code: string, above: string): boolean =>
    code === above || (parentOf(code) !== null && isWithin(String(parentOf(code)), above));
  const homeOf = (person: string, day: string) => posts(person, day).find(({ primary }) => primary)?.department ?? "";
  const chosen = (register: SeedRegister, word: string) => {
    const found = word === "$owner" ? register.owner : word.startsWith("$") ? register.parameters[word.slice(1)] : word;
    return [found ?? []].flat().map(String);
  };
  const meant = (of: MeantDepartment, { register, creator, day }: SeedPlace): string =>
    of === "register" ? register.owner : typeof of === "object" ? (chosen(register, of.id)[0] ?? "") : homeOf(creator, day);

  function is(person: string, who: Who, place: SeedPlace): boolean {
    const { register, definition, creator, handler, data, day } = place;
    switch (who.kind) {
      case "creator":
        return person === creator;
      case "handler":
        return person === handler;
      case "head": {
        let code: string | null = meant(who.of, place);
        for (let up = who.up ?? 0; up > 0 && code !== null; up -= 1) code = parentOf(code);
        return headsOf(code, day).includes(person);
      }
      case "members": {
        const code = meant(who.of, place);
        return posts(person, day).some(({ department }) => (who.subtree ? isWithin(department, code) : department === code));
      }
      case "position":
        return posts(person, day).some(({ position }) => chosen(register, who.position).includes(position));
      case "people":
        return who.people.flatMap((one) => chosen(register, one)).includes(person);
      case "field": {
        const value = data[who.field];
        const isDepartment = definition.fields.some(({ key, of }) => key === who.field && of.kind === "department");
        return isDepartment ? headsOf(String(value), day).includes(person) : [value].flat().includes(person);
      }
      case "otherParty": {
        const { from = "", to = "" } = definition.handover ?? {};
        return [data[from], data[to]].includes(person);
      }
      case "staff":
        return posts(person, day).length > 0;
      default:
        return false;
    }
  }

  /** Whether somebody may open a record of the register. */
  function opens(person: string, register: SeedRegister, { access }: RegisterDefinition, day: string): boolean {
    const { create } = access;
    if (create.template === "everybody") return posts(person, day).length > 0;
    if (create.template === "circle") return create.people.flatMap((one) => chosen(register, one)).includes(person);
    const within = (create.departments ?? [{ id: "$owner" }]).flatMap(({ id }) => chosen(register, id));
    return posts(person, day).some(({ department }) => within.some((code) => isWithin(department, code)));
  }

  /** Whether somebody may give a transition; of an approval by bands, whether any step asks them. */
  function gives(person: string, { who, notBy = [], approval }: RegisterTransition, place: SeedPlace): boolean {
    const asked = approval ? Object.values(approval.steps).flatMap((steps) => steps.flatMap((step) => step.who)) : who;
    return asked.some((one) => is(person, one, place)) && !notBy.some((one) => is(person, one, place));
  }

  /** Who has a record in hand after it was opened, or after a transition. */
  function inHand(rule: RegisterTransition["handler"], actor: string, place: SeedPlace): string | null {
    if (rule === undefined) return place.handler;
    if (rule === "actor") return actor;
    if (rule === "nobody") return null;
    if (rule === "head") return headsOf(homeOf(place.creator, place.day), place.day)[0] ?? null;
    return String(place.data[rule.field] ?? actor);
  }

  return { opens, gives, inHand, homeOf };
}
