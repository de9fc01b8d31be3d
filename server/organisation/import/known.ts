import { fold } from "../../../schema/shared/fold.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** A department or position as a list may name it. */
export interface Place {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly archived: boolean;
}

/** A post as it is, or as it will be. */
export interface Post {
  readonly id: string;
  readonly isNew: boolean;
  readonly departmentId: string;
  readonly positionId: string;
  primary: boolean;
  from: string;
  until: string | null;
  /** As the database has it. */
  readonly before: { readonly primary: boolean; readonly from: string; readonly until: string | null } | null;
  /** Row that last spoke of it. */
  row: number | null;
}

/** A person as they are, or as they will be. */
export interface PersonState {
  readonly id: string;
  readonly isNew: boolean;
  readonly number: string;
  name: string;
  email: string | null;
  phone: string | null;
  readonly before: { readonly name: string; readonly email: string | null; readonly phone: string | null } | null;
  /** What rows of the list have said already. */
  readonly said: Map<"name" | "email" | "phone", string>;
  readonly posts: Post[];
}

/** What the database knows about the people of a list. */
export interface Known {
  readonly departments: readonly Place[];
  readonly positions: readonly Place[];
  /** By employee number, folded. */
  readonly people: Map<string, PersonState>;
}

type PlaceRow = [id: string, code: string, name: string, fullName: string, archived: boolean];
type PersonRow = [id: string, number: string, name: string, email: string | null, phone: string | null];
type PostRow = [
  id: string,
  personId: string,
  departmentId: string,
  positionId: string,
  primary: boolean,
  from: string,
  until: string | null,
];

const placeOf = ([id, code, name, fullName, archived]: PlaceRow): Place => ({ id, code, name, fullName, archived });

/** Reads, and locks if anything is to be changed, what rows with these employee numbers can touch. */
export async function loadKnown(sql: SqlExecutor, numbers: readonly string[], lock: boolean): Promise<Known> {
  const share = lock ? "for share of x" : "";
  const update = lock ? "for update" : "";
  const departments = await sql.rows<PlaceRow>(
    `select x."id", x."code", x."name", (select string_agg(a."name", ' / ' order by cardinality(a."path")) from "department" a where a."id" = any(x."path")) as "full_name",
       x."archived_on" is not null as "archived" from "department" x ${share}`,
    [],
  );
  const positions = await sql.rows<PlaceRow>(
    `select x."id", x."code", x."name", x."name" as "full_name", x."archived_on" is not null as "archived" from "position" x ${share}`,
    [],
  );
  const people = await sql.rows<PersonRow>(
    `select "id", "number", "name", "email", "phone" from "person" where folded("number") = any($1::text[]) order by "id" ${update}`,
    [numbers.map(fold)],
  );
  const posts = await sql.rows<PostRow>(
    `select "id", "person_id", "department_id", "position_id", "primary", "from"::text as "first_day", "until"::text as "last_day"
     from "membership" where "person_id" = any($1::uuid[]) order by "id" ${update}`,
    [people.map(([id]) => id)],
  );
  const byPerson = Map.groupBy(posts, ([, personId]) => personId);
  const state = ([id, number, name, email, phone]: PersonRow): PersonState => ({
    id,
    isNew: false,
    number,
    name,
    email,
    phone,
    before: { name, email, phone },
    said: new Map(),
    posts: (byPerson.get(id) ?? []).map(([postId, , departmentId, positionId, primary, from, until]) => ({
      id: postId,
      isNew: false,
      departmentId,
      positionId,
      primary,
      from,
      until,
      before: { primary, from, until },
      row: null,
    })),
  });
  return {
    departments: departments.map(placeOf),
    positions: positions.map(placeOf),
    people: new Map(people.map((row) => [fold(row[1]), state(row)])),
  };
}
