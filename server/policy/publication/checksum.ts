import { createHash } from "node:crypto";
import type { Provision } from "../../../schema/policy/Provision.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** A provision as far as the checksum covers it. */
export type ChecksummedProvision = Pick<Provision, "depth" | "kind" | "label" | "heading" | "text">;

/**
 * Checksum of a text: SHA-256, hexadecimal, over UTF-8 lines that each end with a line feed: the title as a JSON string, then each
 * provision in the order of the text as the JSON array [depth, kind, label, heading, text]. It covers all that a reader sees and
 * nothing that may change later; identities, versions and times are left out. Evidence names it, and a verifier works it out again.
 */
export function textChecksum(title: string, provisions: readonly ChecksummedProvision[]): string {
  const hash = createHash("sha256").update(`${JSON.stringify(title)}\n`);
  for (const { depth, kind, label, heading, text } of provisions) hash.update(`${JSON.stringify([depth, kind, label, heading, text])}\n`);
  return hash.digest("hex");
}

/** The checksum of a revision's text as the database holds it now; null for an unknown revision. */
export async function checksumOfRevision(sql: SqlExecutor, revisionId: string): Promise<string | null> {
  const [revision] = await sql.rows<[string]>(`select "title" from "revision" where "id" = $1`, [revisionId]);
  if (!revision) return null;
  const rows = await sql.rows<[number, Provision["kind"], string, string, string]>(
    `select "depth", "kind", "label", "heading", "text" from "provision" where "revision_id" = $1 order by "place"`,
    [revisionId],
  );
  return textChecksum(
    revision[0],
    rows.map(([depth, kind, label, heading, text]) => ({ depth, kind, label, heading, text })),
  );
}
