import { onDay } from "../../../schema/policy/revision.sql.ts";
import { notFound } from "../../errors.ts";
import type { Snapshot } from "../../queries/one-transaction.ts";
import { isRow, type Selection } from "../../reading/request.ts";
import { only } from "../comparison/open-text.ts";

/** Which regulations are meant. */
export interface Range {
  /** Of one department, and of those below it where `subtree`; of all where null. */
  readonly departmentId: string | null;
  readonly subtree: boolean;
  readonly categoryId: string | null;
  /** The day on which they held. */
  readonly on: string;
}

/** A range as people call it. */
export interface NamedRange {
  readonly department: string | null;
  readonly category: string | null;
}

const documentSelection: Selection = { ...only("id", "number"), ones: new Map([["owningDepartment", only("id")]]) };

const BATCH = 1_000;
const MOST_DOCUMENTS = 50_000;

async function nameOf(
  { reader }: Snapshot,
  resource: "departments" | "categories",
  id: string | null,
  path: string,
): Promise<string | null> {
  if (id === null) return null;
  const row = await reader.single(resource, id, only("name"), path);
  if (!row) throw notFound();
  return String(row.name ?? "");
}

/** What a range is called, for whoever may see what it names. */
export async function namedRange(snapshot: Snapshot, { departmentId, categoryId }: Range): Promise<NamedRange> {
  return {
    department: await nameOf(snapshot, "departments", departmentId, "departmentId"),
    category: await nameOf(snapshot, "categories", categoryId, "categoryId"),
  };
}

async function departmentsOf({ sql }: Snapshot, { departmentId, subtree }: Range): Promise<ReadonlySet<string> | null> {
  if (departmentId === null) return null;
  if (!subtree) return new Set([departmentId]);
  const rows = await sql.rows<[string]>(`select "id" from "department" where $1::uuid = any("path")`, [departmentId]);
  return new Set(rows.map(([id]) => id));
}

/** Documents of a range that the actor may see, in the order of their numbers. */
async function documentsOf(snapshot: Snapshot, range: Range): Promise<readonly string[]> {
  const departments = await departmentsOf(snapshot, range);
  const where = range.categoryId === null ? null : { category: { id: { eq: range.categoryId } } };
  const found: { readonly id: string; readonly number: string }[] = [];
  const request = { resource: "policyDocuments", selection: documentSelection, where, orderBy: [] } as const;
  for await (const batch of snapshot.reader.batches(request, BATCH, MOST_DOCUMENTS)) {
    for (const { id, number, owningDepartment } of batch) {
      if (departments && !(isRow(owningDepartment) && departments.has(String(owningDepartment.id)))) continue;
      found.push({ id: String(id), number: String(number ?? "") });
    }
  }
  return found.sort((one, other) => (one.number < other.number ? -1 : 1)).map(({ id }) => id);
}

/**
 * The texts that held on a day, of the documents that the actor may see, as it is known today. Which text that was does not go by who asks:
 * whoever may not read it does not get the one before in its place.
 */
export async function textsInForce(snapshot: Snapshot, range: Range): Promise<readonly string[]> {
  const documents = await documentsOf(snapshot, range);
  const rows = await snapshot.sql.rows<[string, string]>(
    `select d."id", ${onDay("d", "leading_revisions", "$2::date")} as "revision" from "policy_document" d
     where d."id" = any($1::uuid[]) and ${onDay("d", "period_states", "$2::date")} in ('inForce', 'trial')`,
    [documents, range.on],
  );
  const texts = new Map(rows);
  return documents.flatMap((id) => texts.get(id) ?? []);
}
