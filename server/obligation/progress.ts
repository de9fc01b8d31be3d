import { Field, ID, Int, ObjectType } from "type-graphql";
import { cleared, inSubtree } from "../../schema/shared/access.ts";
import { conditionsSql, type Place } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { groupCount } from "../reading/group-count.ts";
import type { Parameters } from "../reading/parameters.ts";
import type { Row, WhereInput } from "../reading/request.ts";
import { isUuid } from "../reading/uuid.ts";
import { inDepartment } from "./in-department.ts";

@ObjectType({ description: "How far a department is; people count where their main post is." })
export class DepartmentProgress {
  @Field(() => ID, { nullable: true, description: "The department; empty for people without a current post." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: "Its name." })
  department!: string | null;

  @Field(() => Int, { description: "How much is asked, without what was cancelled." })
  total!: number;

  @Field(() => Int, { description: "What was done." })
  done!: number;

  @Field(() => Int, { description: "What is open and overdue." })
  overdue!: number;
}

@ObjectType({
  description: "How far people are with what is asked of them, as far as you may know of it; cancelled obligations do not count.",
})
export class Progress {
  @Field(() => Int, { description: "All of it." })
  total!: number;

  @Field(() => Int, { description: "Open, not yet overdue." })
  open!: number;

  @Field(() => Int, { description: "Open and overdue." })
  overdue!: number;

  @Field(() => Int, { description: "Done." })
  done!: number;

  @Field(() => Int, { description: "Waived." })
  waived!: number;

  @Field(() => Int, { description: "Suspended until the clearance returns." })
  suspended!: number;

  @Field(() => [DepartmentProgress], { description: "The same by department of the people's main posts." })
  byDepartment!: DepartmentProgress[];
}

/** What the progress is of. */
export interface ProgressSubject {
  readonly assignmentId?: string | null;
  readonly revisionId?: string | null;
  readonly courseId?: string | null;
  readonly agreementId?: string | null;
}

function subjectFilter(subject: ProgressSubject): WhereInput {
  const given = Object.entries(subject).filter(([, id]) => id !== null && id !== undefined);
  const [first] = given;
  if (!first || given.length !== 1) throw invalid("assignmentId", "oneSubject");
  const [name, id] = first;
  if (!isUuid(id)) throw invalid(name, "malformedId");
  return { [name.slice(0, -2)]: { id: { eq: id } } };
}

const byDepartmentAndState = {
  scalars: new Set(["state"]),
  ones: new Map([
    [
      "person",
      {
        scalars: new Set<string>(),
        ones: new Map([["department", { scalars: new Set(["id", "name"]), ones: new Map(), manys: [] }]]),
        manys: [],
      },
    ],
  ]),
  manys: [],
};

function departmentOf(row: Row): { id: string | null; name: string | null } {
  const person = row.person as Row | null;
  const department = (person?.department ?? null) as Row | null;
  return { id: department ? String(department.id) : null, name: department ? String(department.name) : null };
}

/** How far people are. A policy editor counts what is asked about the documents of their scope, as numbers, whoever is asked. */
export async function progressOf({ actor, database }: Context, subject: ProgressSubject, departmentId: string | null): Promise<Progress> {
  if (!actor) throw unauthenticated();
  const editorMayCount = (place: Place, parameters: Parameters) =>
    allOf([
      actor.roles.has("policyEditor")
        ? conditionsSql([inSubtree("revision.document.owningDepartment")], place, actor, "policyEditor", parameters)
        : "false",
      conditionsSql([cleared("revision", "revision")], place, actor, "anyone", parameters),
    ]);
  const groups = await groupCount(database, actor, {
    resource: "obligations",
    where: { ...subjectFilter(subject), state: { ne: "cancelled" } },
    by: byDepartmentAndState,
    also: (place, parameters) => (departmentId ? inDepartment(`${place.alias}."person_id"`, departmentId, parameters) : "true"),
    countable: editorMayCount,
  });
  const states: Record<string, number> = { open: 0, overdue: 0, done: 0, waived: 0, suspended: 0 };
  const departments = new Map<string | null, DepartmentProgress>();
  for (const { row, count } of groups) {
    const { id, name } = departmentOf(row);
    const state = String(row.state);
    states[state] = (states[state] ?? 0) + count;
    const known = departments.get(id) ?? { id, department: name, total: 0, done: 0, overdue: 0 };
    known.total += count;
    if (state === "done" || state === "overdue") known[state] += count;
    departments.set(id, known);
  }
  const byDepartment = [...departments.values()].sort((a, b) => (a.department ?? "\uffff").localeCompare(b.department ?? "\uffff"));
  const { open = 0, overdue = 0, done = 0, waived = 0, suspended = 0 } = states;
  return { total: open + overdue + done + waived + suspended, open, overdue, done, waived, suspended, byDepartment };
}
