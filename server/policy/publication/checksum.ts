import { createHash } from "node:crypto";
import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import type { Provision } from "../../../schema/policy/Provision.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** A provision as far as the checksum covers it. */
export type ChecksummedProvision = Pick<Provision, "depth" | "kind" | "label" | "heading" | "text">;

/** What is hashed of a text: a line each for its head and its provisions. */
interface Way {
  readonly head: (title: string) => unknown;
  readonly text: (provision: ChecksummedProvision) => string;
}

/**
 * The ways in which checksums were ever worked out, by their version: a checksum says its own before a colon, and has none in the first.
 * None of them changes again: evidence of old rests on them.
 */
const ways: Readonly<Record<string, Way>> = {
  1: { head: (title) => title, text: ({ text }) => text },
  2: { head: (title) => ["text", 2, title], text: canonicalText },
};
const NEWEST = "2";

const versionOf = (checksum: string): string => (checksum.includes(":") ? checksum.slice(0, checksum.indexOf(":")) : "1");

/**
 * Checksum of a text: SHA-256, hexadecimal, over UTF-8 lines that each end with a line feed: its head, then each provision in the order of
 * the text as the JSON array [depth, kind, label, heading, text]. Before it stand its version and a colon. In version 2 the head is
 * ["text", 2, title] and a text is that of its blocks (`canonicalText`), in version 1 the title and the text as stored. It covers all that
 * a reader sees and nothing that may change later; identities, versions and times are left out. Evidence names it, and a verifier works it
 * out again.
 * @param like a checksum whose version it is to have; the newest without it
 * @returns null where that version is not known
 */
export function textChecksum(title: string, provisions: readonly ChecksummedProvision[], like?: string): string | null {
  const version = like === undefined ? NEWEST : versionOf(like);
  const way = Object.hasOwn(ways, version) ? ways[version] : undefined;
  if (!way) return null;
  const hash = createHash("sha256").update(`${JSON.stringify(way.head(title))}\n`);
  for (const provision of provisions) {
    const { depth, kind, label, heading } = provision;
    hash.update(`${JSON.stringify([depth, kind, label, heading, way.text(provision)])}\n`);
  }
  const digest = hash.digest("hex");
  return version === "1" ? digest : `${version}:${digest}`;
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
