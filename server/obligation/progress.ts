import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Context } from "../context.ts";
import { countProgress, type ProgressSubject } from "./progress-subject.ts";
import { FEWEST_PEOPLE } from "./small-groups.ts";

@ObjectType({ description: "How far a department is; people count where their main post is." })
export class DepartmentProgress {
  @Field(() => ID, { nullable: true, description: "The department; empty for people without a current post, and where it is several." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: "Its name." })
  department!: string | null;

  @Field(() => Boolean, {
    description: `Whether it is several departments, of which you may know numbers only and each has fewer than ${FEWEST_PEOPLE} people.`,
  })
  together!: boolean;

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

  @Field(() => Boolean, {
    description: `Whether numbers are left out here: of departments with fewer than ${FEWEST_PEOPLE} people whom you may not see one by one.`,
  })
  withheld!: boolean;
}

/** How far people are, by the rules of countProgress. */
export async function progressOf(context: Context, subject: ProgressSubject): Promise<Progress> {
  const { groups, withheld } = await countProgress(context, subject, [["state"]]);
  const states: Record<string, number> = { open: 0, overdue: 0, done: 0, waived: 0, suspended: 0 };
  const departments = new Map<string, DepartmentProgress>();
  for (const { department, together, values, count } of groups) {
    const state = String(values[0]);
    states[state] = (states[state] ?? 0) + count;
    const key = together ? "together" : (department?.id ?? "none");
    const known = departments.get(key) ?? {
      ...{ id: department?.id ?? null, department: department?.name ?? null, together },
      ...{ total: 0, done: 0, overdue: 0 },
    };
    known.total += count;
    if (state === "done" || state === "overdue") known[state] += count;
    departments.set(key, known);
  }
  const byDepartment = [...departments.values()].sort((a, b) => (a.department ?? "\uffff").localeCompare(b.department ?? "\uffff"));
  const { open = 0, overdue = 0, done = 0, waived = 0, suspended = 0 } = states;
  return { total: open + overdue + done + waived + suspended, open, overdue, done, waived, suspended, byDepartment, withheld };
}
