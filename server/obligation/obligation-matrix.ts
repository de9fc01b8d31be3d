import { Field, ID, Int, ObjectType } from "type-graphql";
import { Assignment } from "../../schema/obligation/Assignment.ts";
import type { AssignmentKind } from "../../schema/obligation/AssignmentKind.ts";
import { ObligationState } from "../../schema/obligation/Obligation.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { type Group, groupCount } from "../reading/group-count.ts";
import { recordsInOrder } from "../reading/records-by-id.ts";
import type { Row, Selection, WhereInput } from "../reading/request.ts";
import { isUuid } from "../reading/uuid.ts";
import { inDepartment } from "./in-department.ts";

@ObjectType({ description: "One person's share of one assignment; of several times the newest." })
export class MatrixCell {
  @Field(() => ID, { description: "The person." })
  person!: string;

  @Field(() => ID, { description: "The assignment." })
  assignment!: string;

  @Field(() => ID, { description: "The obligation." })
  obligationId!: string;

  @Field(() => enumObject(ObligationState), { description: "Where it stands." })
  state!: WordOf<typeof ObligationState>;
}

@ObjectType({ description: "People of a department against what is asked of them, as far as you may read it." })
export class ObligationMatrix {
  @Field(() => [Person], { description: "The rows, by employee number: people of whom something is asked." })
  people!: Row[];

  @Field(() => [Assignment], { description: "The columns, the newest first." })
  columns!: Row[];

  @Field(() => [String], {
    description:
      "The same as the cells in little space: for each person one letter per column, o open, l overdue (late), d done, w waived, s suspended, - not asked.",
  })
  states!: string[];

  @Field(() => [MatrixCell], { description: "Where a person and an assignment meet." })
  cells!: MatrixCell[];

  @Field(() => Int, { description: "How many people there are on all pages." })
  total!: number;
}

/** Which part of the matrix. */
export interface MatrixRequest {
  readonly departmentId: string | null;
  readonly positionId: string | null;
  readonly kind: WordOf<typeof AssignmentKind> | null;
  /** Only people and assignments where something stands so; their other cells are shown as well. */
  readonly state: WordOf<typeof ObligationState> | null;
  readonly limit: number;
  readonly offset: number;
}

/** So many columns are shown; older ones are found in the lists. */
const COLUMNS = 60;
const MOST_PEOPLE = 1_000;

const letters: Readonly<Record<string, string>> = { open: "o", overdue: "l", done: "d", waived: "w", suspended: "s" };

const nothing: Selection = { scalars: new Set(), ones: new Map(), manys: [] };
const justId: Selection = { ...nothing, scalars: new Set(["id"]) };
const idOf = (row: unknown) => String((row as Row).id);

function check({ departmentId, positionId, limit, offset }: MatrixRequest): void {
  if (departmentId !== null && !isUuid(departmentId)) throw invalid("departmentId", "malformedId");
  if (positionId !== null && !isUuid(positionId)) throw invalid("positionId", "malformedId");
  if (limit < 1 || limit > MOST_PEOPLE) throw invalid("limit", "outOfRange", { min: 1, max: MOST_PEOPLE });
  if (offset < 0) throw invalid("offset", "badPageOffset");
}

/** People against assignments; both, and each cell, as far as the actor may read them. */
export async function obligationMatrix(
  context: Context,
  request: MatrixRequest,
  people: Selection,
  columns: Selection,
): Promise<ObligationMatrix> {
  const { actor, database } = context;
  if (!actor) throw unauthenticated();
  check(request);
  const { departmentId, positionId, kind, state, limit, offset } = request;
  const asked: WhereInput = {
    state: { ne: "cancelled" },
    ...(kind ? { kind: { eq: kind } } : {}),
    ...(positionId ? { person: { position: { id: { eq: positionId } } } } : {}),
  };
  const sought: WhereInput = state ? { ...asked, state: { eq: state } } : asked;
  const count = (
    by: Selection,
    where: WhereInput,
    within?: { readonly people: readonly string[]; readonly assignments: readonly string[] },
  ) =>
    groupCount(database, actor, {
      resource: "obligations",
      where,
      by,
      also: ({ alias }, parameters) =>
        [
          departmentId ? inDepartment(`${alias}."person_id"`, departmentId, parameters) : "true",
          // Narrower than the filter alone, and without its limit on how many values a list may have.
          within
            ? `${alias}."person_id" = any(${parameters.ids(within.people)}) and ${alias}."assignment_id" = any(${parameters.ids(within.assignments)})`
            : "true",
        ].join(" and "),
    });
  const [everybody, every] = await Promise.all([
    count({ ...nothing, ones: new Map([["person", { ...nothing, scalars: new Set(["number", "id"]) }]]) }, sought),
    count({ ...nothing, ones: new Map([["assignment", { ...nothing, scalars: new Set(["createdAt", "id"]) }]]) }, sought),
  ]);
  const rows = inOrder(everybody, "person", "number").slice(offset, offset + limit);
  const shown = inOrder(every, "assignment", "createdAt").reverse().slice(0, COLUMNS);
  const ones = new Map([
    ["person", justId],
    ["assignment", justId],
  ]);
  const groups = await count({ scalars: new Set(["id", "occurrence", "state"]), ones, manys: [] }, asked, {
    people: rows,
    assignments: shown,
  });
  const cells = newestOf(groups.map(({ row }) => row));
  const peopleRows = await recordsInOrder(context.reader, "people", rows, people);
  const columnRows = await recordsInOrder(context.reader, "assignments", shown, columns);
  const letterOf = (person: Row, assignment: Row) => letters[cells.get(`${idOf(person)} ${idOf(assignment)}`)?.state ?? ""] ?? "-";
  return {
    people: peopleRows,
    columns: columnRows,
    states: peopleRows.map((person) => columnRows.map((assignment) => letterOf(person, assignment)).join("")),
    cells: [...cells.values()],
    total: everybody.length,
  };
}

/** Ids of the groups' records in the order of one of their values; those that may not be read are not among them. */
function inOrder(groups: readonly Group[], relation: string, value: string): string[] {
  const records = groups.flatMap(({ row }) => (row[relation] ? [row[relation] as Row] : []));
  const keyOf = (record: Row) => `${record[value]} ${record.id}`;
  const known = new Map(records.map((record) => [keyOf(record), idOf(record)]));
  return [...known.keys()].sort().flatMap((key) => known.get(key) ?? []);
}

/** Of what is asked again and again only the newest time. */
function newestOf(rows: readonly Row[]): Map<string, MatrixCell & { occurrence: number }> {
  const newest = new Map<string, MatrixCell & { occurrence: number }>();
  for (const row of rows) {
    const [person, assignment, occurrence] = [idOf(row.person), idOf(row.assignment), Number(row.occurrence)];
    const known = newest.get(`${person} ${assignment}`);
    if (known && known.occurrence > occurrence) continue;
    const state = row.state as MatrixCell["state"];
    newest.set(`${person} ${assignment}`, { person, assignment, occurrence, obligationId: idOf(row), state });
  }
  return newest;
}
