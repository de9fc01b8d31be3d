import { Department } from "../../schema/organisation/Department.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { Position } from "../../schema/organisation/Position.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";

/** Keeps others from archiving the row until this command has ended; says whether it is archived already. */
async function isArchived(tx: Transaction, table: "department" | "position", id: string): Promise<boolean> {
  const [row] = await tx.sql.rows<[boolean]>(`select "archived_on" is not null as "archived" from "${table}" where "id" = $1 for share`, [
    id,
  ]);
  return row?.[0] ?? true;
}

/** A department that takes people; INVALID at `path` otherwise. */
export async function liveDepartment(tx: Transaction, id: string, path: string): Promise<Department> {
  const department = await tx.reference(Department, id, path);
  if (await isArchived(tx, "department", id)) throw invalid(path, "archivedReference");
  return department;
}

/** A position to which people are appointed; INVALID at `path` otherwise. */
export async function livePosition(tx: Transaction, id: string, path: string): Promise<Position> {
  const position = await tx.reference(Position, id, path);
  if (await isArchived(tx, "position", id)) throw invalid(path, "archivedReference");
  return position;
}

/** Somebody with a current post; INVALID at `path` otherwise. */
export async function activePerson(tx: Transaction, id: string, path: string): Promise<Person> {
  const person = await tx.reference(Person, id, path);
  const posts = await tx.sql.rows(`select 1 from "membership" m where m."person_id" = $1 and ${currentPeriod("m")} limit 1`, [id]);
  if (posts.length === 0) throw invalid(path, "personNotActive");
  return person;
}
