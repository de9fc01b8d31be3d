import { ClassificationLevel } from "../schema/confidentiality/ClassificationLevel.ts";
import { Department } from "../schema/organisation/Department.ts";
import { Deputy } from "../schema/organisation/Deputy.ts";
import { Membership } from "../schema/organisation/Membership.ts";
import { Person } from "../schema/organisation/Person.ts";
import { Position } from "../schema/organisation/Position.ts";
import { Category } from "../schema/policy/Category.ts";
import type { Beginning } from "./beginning.ts";

/** Levels of classification and kinds of regulations. */
export function makeLevelsAndCategories(beginning: Beginning): void {
  const { levels, categories, language } = beginning.world.seeds;
  for (const { code, name, handling, rank, colour, basic, needToKnow, logged, watermark } of levels) {
    const values = { rank, colour, basic, needToKnow, logged, watermark, name: name[language], handling: handling[language] };
    beginning.make("level", code, ClassificationLevel, values);
  }
  for (const { code, name, approval, approvalReason } of categories) {
    const approvalRoute = approval === "none" ? ("noApproval" as const) : ("approval" as const);
    const reason = approvalReason ? { noApprovalReason: approvalReason[language] } : {};
    beginning.make("category", code, Category, { code, name: name[language], approvalRoute, ...reason });
  }
}

/** Departments, positions, and people with all their posts, past and coming ones included. */
export function makeOrganisation(beginning: Beginning): void {
  const { departments, positions, people } = beginning.world.seeds;
  for (const { code, name, duties } of positions) beginning.make("position", code, Position, { code, name, duties });
  for (const { number, name, email, phone } of people) beginning.make("person", number, Person, { number, name, email, phone });
  const person = (number: string) => beginning.made("person", number, Person);
  for (const { number, supervisor } of people) if (supervisor) person(number).supervisor = person(supervisor);
  for (const { code, name, parent, head, sortOrder } of departments) {
    const above = parent ? { parent: beginning.made("department", parent, Department) } : {};
    const values = { code, name, sortOrder, ...above, ...(head ? { head: person(head) } : {}) };
    beginning.make("department", code, Department, values);
  }
  makeDeputies(beginning);
  makeMemberships(beginning);
}

function makeDeputies(beginning: Beginning): void {
  for (const { code, deputies } of beginning.world.seeds.departments) {
    for (const { person: number, from, until } of deputies) {
      const person = beginning.made("person", number, Person);
      const department = beginning.made("department", code, Department);
      beginning.add(Deputy, { department, person, ...beginning.period(from, until) });
    }
  }
}

function makeMemberships(beginning: Beginning): void {
  for (const { number, memberships } of beginning.world.seeds.people) {
    const person = beginning.made("person", number, Person);
    for (const { department: code, position: post, primary, from, until } of memberships) {
      const department = beginning.made("department", code, Department);
      const position = beginning.made("position", post, Position);
      const values = { person, department, position, primary, ...beginning.period(from, until) };
      beginning.add(Membership, values);
    }
  }
}
