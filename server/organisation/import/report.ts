import { Field, Int, ObjectType } from "type-graphql";
import { enumObject, words } from "../../../schema/shared/fields.ts";
import { type Language, message } from "../../messages/message.ts";
import type { Column } from "./columns.ts";
import type { PlannedRow, RowAction } from "./plan.ts";

/** Rows that a report shows at most; those with problems come first. */
const SHOWN = 1_000;

export const ImportOutcome = words("ImportOutcome", "What becomes of a row of a list of people.", [
  "failed",
  "created",
  "ended",
  "changed",
  "unchanged",
]);
type Outcome = (typeof ImportOutcome.values)[number];

@ObjectType({ description: "What is wrong in one cell of a list." })
export class ImportProblem {
  @Field(() => String, { description: "number, name, department, position, email, phone, from, until or primary." })
  column!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: "What is wrong and what to do, in the language of the request." })
  message!: string;
}

@ObjectType({ description: "What a row changes in one column." })
export class ImportChange {
  @Field(() => String, { description: "As for problems." })
  column!: string;

  @Field(() => String, { nullable: true, description: "As it is; empty for nothing. Of primary: yes or no." })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType({ description: "What a row of a list does, or what is wrong with it." })
export class ImportedRow {
  @Field(() => Int, { description: "Number of the row in the sheet; the headings are row 1." })
  row!: number;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => enumObject(ImportOutcome))
  outcome!: Outcome;

  @Field(() => [String], { description: "personCreated, personChanged, postStarted, postChanged, postEnded." })
  actions!: readonly RowAction[];

  @Field(() => [ImportChange])
  changes!: readonly ImportChange[];

  @Field(() => [ImportProblem])
  problems!: ImportProblem[];

  @Field(() => [String], { description: "The row as it was written, when it failed: to mend it and bring it in again." })
  cells!: readonly string[];
}

@ObjectType({ description: "What bringing in a list of people did, or would do." })
export class PeopleImport {
  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => Boolean, { description: "Whether anything was changed; never when a row failed." })
  applied!: boolean;

  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  ended!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int)
  failed!: number;

  @Field(() => [ImportedRow], { description: "At most 1,000 rows, those with problems first." })
  rows!: ImportedRow[];

  @Field(() => Int, { description: "Rows that are counted but not shown." })
  rowsLeftOut!: number;

  @Field(() => [String], { description: "The first row of the sheet." })
  headings!: readonly string[];

  @Field(() => [String], { description: "Headings that were not understood; their columns are left out." })
  unknownColumns!: readonly string[];
}

function outcomeOf({ row, actions }: PlannedRow): Outcome {
  if (row.problems.length > 0) return "failed";
  if (actions.includes("personCreated") || actions.includes("postStarted")) return "created";
  if (actions.includes("postEnded")) return "ended";
  return actions.length > 0 ? "changed" : "unchanged";
}

/** In which order the changes of a row are told: the person first, then the post. */
const order: readonly Column[] = ["number", "name", "email", "phone", "department", "position", "from", "until", "primary"];

interface About {
  readonly dryRun: boolean;
  readonly applied: boolean;
  readonly headings: readonly string[];
  readonly unknownColumns: readonly string[];
  readonly language: Language;
}

/** The report of a list, in the language of the person who asked. */
export function reportOf(planned: readonly PlannedRow[], { language, ...about }: About): PeopleImport {
  const rows = planned.map((one) => ({
    row: one.row.row,
    number: one.row.texts.number,
    name: one.row.texts.name,
    outcome: outcomeOf(one),
    actions: one.row.problems.length > 0 ? [] : one.actions,
    changes: one.row.problems.length > 0 ? [] : [...one.changes].sort((a, b) => order.indexOf(a.column) - order.indexOf(b.column)),
    cells: one.row.problems.length > 0 ? one.row.cells : [],
    problems: one.row.problems.map(({ column, code, values }) => ({ column, code, message: message(code, language, values) })),
  }));
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  const shown = [...rows].sort((a, b) => Number(b.outcome === "failed") - Number(a.outcome === "failed") || a.row - b.row).slice(0, SHOWN);
  return {
    ...about,
    created: count("created"),
    changed: count("changed"),
    ended: count("ended"),
    unchanged: count("unchanged"),
    failed: count("failed"),
    rows: shown,
    rowsLeftOut: rows.length - shown.length,
  };
}
