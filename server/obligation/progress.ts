import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { countProgress, type ProgressSubject } from "./progress-subject.ts";

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

/** How far people are, by the rules of countProgress. */
export async function progressOf(context: Context, subject: ProgressSubject): Promise<Progress> {
  const groups = await countProgress(context, subject, { by: byDepartmentAndState });
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
