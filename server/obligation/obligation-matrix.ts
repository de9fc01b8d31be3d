import { Field, ID, Int, ObjectType } from "type-graphql";
import { Assignment } from "../../schema/obligation/Assignment.ts";
import type { AssignmentKind } from "../../schema/obligation/AssignmentKind.ts";
import { ObligationState } from "../../schema/obligation/Obligation.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { recordsInOrder } from "../reading/records-by-id.ts";
import type { Row, Selection, WhereInput } from "../reading/request.ts";
import { MeantObligations } from "./meant-obligations.ts";

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

const letters: Readonly<Partial<Record<MatrixCell["state"], string>>> = { open: "o", overdue: "l", done: "d", waived: "w", suspended: "s" };

const idOf = (row: unknown) => String((row as Row).id);

function check({ limit, offset }: MatrixRequest): void {
  if (limit < 1 || limit > MOST_PEOPLE) throw invalid("limit", "outOfRange", { min: 1, max: MOST_PEOPLE });
  if (offset < 0) throw invalid("offset", "badPageOffset");
}

/** People against assignments; both, and each cell, as far as the actor may read them. */
export async function obligationMatrix(
  context: Context,
  request: MatrixRequest,
  people: Selection,
  columns: Selection,
  withCells: boolean,
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
  const meant = (where: WhereInput) => new MeantObligations(actor, where, departmentId);
  const [everybody, shown] = await Promise.all([meant(sought).people(database), meant(sought).assignments(database, COLUMNS)]);
  const rows = everybody.slice(offset, offset + limit);
  const cells = await meant(asked).cells(database, rows, shown, withCells);
  const peopleRows = await recordsInOrder(context.reader, "people", rows, people);
  const columnRows = await recordsInOrder(context.reader, "assignments", shown, columns);
  const places = columnRows.map((column) => shown.indexOf(idOf(column)));
  const letterOf = (state: MatrixCell["state"] | undefined) => (state && letters[state]) ?? "-";
  return {
    people: peopleRows,
    columns: columnRows,
    states: peopleRows.map((person) => {
      const hers = cells.get(idOf(person));
      return places.map((place) => letterOf(hers?.[place]?.state)).join("");
    }),
    cells: [...cells].flatMap(([person, hers]) =>
      withCells ? hers.flatMap((cell, place) => (cell ? [{ ...cell, person, assignment: shown[place] ?? "" }] : [])) : [],
    ),
    total: everybody.length,
  };
}
