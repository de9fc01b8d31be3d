import type { SubjectRelation } from "../../schema/obligation/subject/subject-paths.screen.ts";
import { cleared, inSubtree } from "../../schema/shared/access.ts";
import type { Actor } from "../access/actor.ts";
import { conditionsSql } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import type { Parameters } from "../model/parameters.ts";
import type { Place } from "../model/place.ts";
import { groupCount } from "../reading/group-count.ts";
import type { WhereInput } from "../reading/request.ts";
import { inDepartment } from "./in-department.ts";
import { FEWEST_PEOPLE, tooSmall } from "./small-groups.ts";

/** What progress is of, and of which people: those with a post in the department or below it, all without one. */
export type ProgressSubject = {
  readonly [Name in `${"assignment" | SubjectRelation | "department"}Id`]?: string | null;
};

/** What is asked about the subject, of whomever, without what was cancelled. */
function whatCounts({ departmentId, ...subject }: ProgressSubject): WhereInput {
  const given = Object.entries(subject).filter(([, id]) => id !== null && id !== undefined);
  const [first] = given;
  if (!first || given.length !== 1) throw invalid("assignmentId", "oneSubject");
  const [name, id] = first;
  return { [name.slice(0, -2)]: { id: { eq: id } }, state: { ne: "cancelled" } };
}

type Path = readonly string[];

/** The department of somebody's main post. */
interface MainDepartment {
  readonly id: string;
  readonly name: string;
}

/** What shares some values. */
export interface Counted {
  /** The values, in the order in which they were asked for. */
  readonly values: readonly (string | null)[];
  /** Of whom: people with their main post there; null for those without one. */
  readonly department: MainDepartment | null;
  /** Whether it is of several departments, each too small to be told of by itself. */
  readonly together: boolean;
  readonly count: number;
}

/** What is asked about a subject, as far as the actor may know of it. */
export interface CountedProgress {
  readonly groups: readonly Counted[];
  /** Whether numbers of too few people, whom the actor may not see, were left out. */
  readonly withheld: boolean;
}

const departmentOf: readonly Path[] = [
  ["person", "department", "id"],
  ["person", "department", "name"],
];

const mainDepartment = ([id, name]: readonly (string | null)[]): MainDepartment | null => (id ? { id, name: name ?? "" } : null);

/** SQL: what a policy editor may count, whoever is asked: everything about the documents of their scope. */
const editorMayCount = (actor: Actor) => (place: Place, parameters: Parameters) =>
  allOf([
    conditionsSql([inSubtree("revision.document.owningDepartment")], place, actor, "policyEditor", parameters),
    conditionsSql([cleared("revision", "revision")], place, actor, "anyone", parameters),
  ]);

/** The department with all below it. */
async function subtreeOf({ database }: Context, departmentId: string): Promise<ReadonlySet<string>> {
  const rows = await database.rows<[string]>(`select d."id"::text as id from "department" d where d."path" @> array[$1::uuid]`, [
    departmentId,
  ]);
  return new Set(rows.map(([id]) => id));
}

/**
 * Counts what is asked of people whom a policy editor may not see one by one. These numbers are broken down by whole departments alone, the
 * same whatever is narrowed to; those of fewer than `FEWEST_PEOPLE` people only together with others, and not at all where all of them
 * together are too few.
 */
async function countUnseen(context: Context, actor: Actor, subject: ProgressSubject, values: readonly Path[]): Promise<CountedProgress> {
  const request = { resource: "obligations", where: whatCounts(subject), unseen: editorMayCount(actor) } as const;
  const [people, groups] = [
    await groupCount(context.database, actor, { ...request, values: [["person", "id"], ...departmentOf] }),
    await groupCount(context.database, actor, { ...request, values: [...departmentOf, ...values] }),
  ];
  const peopleIn = new Map<string | null, number>();
  for (const {
    values: [, id = null],
  } of people)
    peopleIn.set(id, (peopleIn.get(id) ?? 0) + 1);
  const small = tooSmall(peopleIn);
  const counted = groups.map(({ values: [id = null, name = null, ...own], count }): Counted & { readonly at: string | null } => ({
    at: id,
    values: own,
    department: small.has(id) ? null : mainDepartment([id, name]),
    together: small.has(id),
    count,
  }));
  const { departmentId } = subject;
  const within = departmentId ? await subtreeOf(context, departmentId) : null;
  const meant = within ? counted.filter(({ at }) => at !== null && within.has(at)) : counted;
  const enough = [...small].reduce((sum, id) => sum + (peopleIn.get(id) ?? 0), 0) >= FEWEST_PEOPLE;
  const told = within || !enough ? meant.filter(({ together }) => !together) : meant;
  return { groups: told, withheld: told.length < meant.length };
}

/**
 * Counts what is asked about the subject, without what was cancelled, by departments and values. A policy editor counts what is asked
 * about the documents of their scope, as numbers, whoever is asked; see countUnseen.
 */
export async function countProgress(context: Context, subject: ProgressSubject, values: readonly Path[]): Promise<CountedProgress> {
  const { actor, database } = context;
  if (!actor) throw unauthenticated();
  const { departmentId } = subject;
  const seen = await groupCount(database, actor, {
    resource: "obligations",
    where: whatCounts(subject),
    values: [...departmentOf, ...values],
    also: (place, parameters) => (departmentId ? inDepartment(`${place.alias}."person_id"`, departmentId, parameters) : "true"),
  });
  const groups = seen.map(
    ({ values: [id = null, name = null, ...own], count }): Counted => ({
      values: own,
      department: mainDepartment([id, name]),
      together: false,
      count,
    }),
  );
  if (!actor.roles.has("policyEditor")) return { groups, withheld: false };
  const unseen = await countUnseen(context, actor, subject, values);
  return { groups: [...groups, ...unseen.groups], withheld: unseen.withheld };
}
