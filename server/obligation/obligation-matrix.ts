import { Field, ID, Int, ObjectType } from "type-graphql";
import { Assignment } from "../../schema/obligation/Assignment.ts";
import type { AssignmentKind } from "../../schema/obligation/AssignmentKind.ts";
import { ObligationState } from "../../schema/obligation/Obligation.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { groupCount } from "../reading/group-count.ts";
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

  @Field(() => [MatrixCell], { description: "Where a person and an assignment meet." })
  cells!: MatrixCell[];

  @Field(() => Int, { description: "How many people there are on all pages." })
  total!: number;
}

/** Which part of the matrix. */
export interface MatrixRequest {
  readonly departmentId: string | null;
  readonly kind: WordOf<typeof AssignmentKind> | null;
  readonly limit: number;
  readonly offset: number;
}

/** So many columns are shown; older ones are found in the lists. */
const COLUMNS = 40;
const LARGEST_PAGE = 100;

const nothing: Selection = { scalars: new Set(), ones: new Map(), manys: [] };
const justId: Selection = { ...nothing, scalars: new Set(["id"]) };
const idOf = (row: unknown) => String((row as Row).id);

/** People against assignments; both, and each cell, as far as the actor may read them. */
export async function obligationMatrix(
  { actor, database, reader }: Context,
  { departmentId, kind, limit, offset }: MatrixRequest,
  people: Selection,
  columns: Selection,
): Promise<ObligationMatrix> {
  if (!actor) throw unauthenticated();
  if (departmentId !== null && !isUuid(departmentId)) throw invalid("departmentId", "malformedId");
  if (limit < 1 || limit > LARGEST_PAGE) throw invalid("limit", "outOfRange", { min: 1, max: LARGEST_PAGE });
  if (offset < 0) throw invalid("offset", "badPageOffset");
  const asked: WhereInput = { state: { ne: "cancelled" }, ...(kind ? { kind: { eq: kind } } : {}) };
  const count = (by: Selection, where: WhereInput) =>
    groupCount(database, actor, {
      resource: "obligations",
      where,
      by,
      also: ({ alias }, parameters) => (departmentId ? inDepartment(`${alias}."person_id"`, departmentId, parameters) : "true"),
    });
  const everybody = await count({ ...nothing, ones: new Map([["person", { ...nothing, scalars: new Set(["number", "id"]) }]]) }, asked);
  const rows = everybody.flatMap(({ row }) => (row.person ? [idOf(row.person)] : [])).slice(offset, offset + limit);
  const every = await count({ ...nothing, ones: new Map([["assignment", { ...nothing, scalars: new Set(["createdAt", "id"]) }]]) }, asked);
  const shown = every
    .flatMap(({ row }) => (row.assignment ? [idOf(row.assignment)] : []))
    .reverse()
    .slice(0, COLUMNS);
  const cells = await count(
    {
      scalars: new Set(["id", "occurrence", "state"]),
      ones: new Map([
        ["person", justId],
        ["assignment", justId],
      ]),
      manys: [],
    },
    { ...asked, person: { id: { in: rows } }, assignment: { id: { in: shown } } },
  );
  const newest = new Map<string, MatrixCell & { occurrence: number }>();
  for (const { row } of cells) {
    const [person, assignment, occurrence] = [idOf(row.person), idOf(row.assignment), Number(row.occurrence)];
    const known = newest.get(`${person} ${assignment}`);
    if (known && known.occurrence > occurrence) continue;
    newest.set(`${person} ${assignment}`, {
      person,
      assignment,
      occurrence,
      obligationId: idOf(row),
      state: row.state as MatrixCell["state"],
    });
  }
  const page = (ids: readonly string[], resource: "people" | "assignments", selection: Selection, order: Record<string, string>) =>
    reader.list({ resource, selection, where: { id: { in: ids } }, orderBy: [order], page: { offset: 0, limit: LARGEST_PAGE } });
  return {
    people: (await page(rows, "people", people, { number: "ASC" })).items,
    columns: (await page(shown, "assignments", columns, { createdAt: "DESC" })).items,
    cells: [...newest.values()],
    total: everybody.length,
  };
}
