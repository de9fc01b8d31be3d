import { createHash } from "node:crypto";
import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { picturesIn, withPictures } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { Provision } from "../../../schema/policy/Provision.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** A provision as far as the checksum covers it. */
export type ChecksummedProvision = Pick<Provision, "depth" | "kind" | "label" | "heading" | "text">;

/** The checksums of the pictures that a text may show, by the identity under which it names them. */
export type PictureChecksums = ReadonlyMap<string, string>;

/** What is hashed of a text: a line each for its head and its provisions, here what stands in it behind the heading. */
interface Way {
  readonly head: (title: string) => unknown;
  readonly text: (provision: ChecksummedProvision, pictures: PictureChecksums) => readonly unknown[];
}

/** Stands for every picture, whose bytes are named beside the text: identities say nothing of what is seen. */
const ANY_PICTURE = "00000000-0000-0000-0000-000000000000";

function withBytes(provision: ChecksummedProvision, pictures: PictureChecksums): readonly unknown[] {
  const { kind } = provision;
  const text = canonicalText(provision);
  const shown = picturesIn({ kind, text }).map(({ attachment }) => pictures.get(attachment) ?? null);
  return [withPictures({ kind, text }, (picture) => ({ ...picture, attachment: ANY_PICTURE })), shown];
}

/**
 * The ways in which checksums were ever worked out, by their version: a checksum says its own before a colon, and has none in the first.
 * None of them changes again: evidence of old rests on them.
 */
const ways: Readonly<Record<string, Way>> = {
  1: { head: (title) => title, text: ({ text }) => [text] },
  2: { head: (title) => ["text", 2, title], text: (provision) => [canonicalText(provision)] },
  3: { head: (title) => ["text", 3, title], text: withBytes },
};
const NEWEST = "3";

const versionOf = (checksum: string): string => (checksum.includes(":") ? checksum.slice(0, checksum.indexOf(":")) : "1");

/**
 * Checksum of a text: SHA-256, hexadecimal, over UTF-8 lines that each end with a line feed: its head, then each provision in the order of
 * the text as the JSON array [depth, kind, label, heading, text, pictures]. Before it stand its version and a colon. In version 3 the head is
 * ["text", 3, title], a text is that of its blocks (`canonicalText`) in which the nil UUID stands for the identity of each picture, and
 * pictures are the SHA-256 of their bytes, in order, null for one that is not there. In version 2 the head is ["text", 2, title], pictures are
 * left out and named by their identities in the text; in version 1 the head is the title alone and the text as stored. It covers all that a
 * reader sees and nothing that may change later; identities, versions and times are left out. Evidence names it, and a verifier works it out
 * again.
 * @param like a checksum whose version it is to have; the newest without it
 * @returns null where that version is not known
 */
export function textChecksum(
  title: string,
  provisions: readonly ChecksummedProvision[],
  pictures: PictureChecksums,
  like?: string,
): string | null {
  const version = like === undefined ? NEWEST : versionOf(like);
  const way = Object.hasOwn(ways, version) ? ways[version] : undefined;
  if (!way) return null;
  const hash = createHash("sha256").update(`${JSON.stringify(way.head(title))}\n`);
  for (const provision of provisions) {
    const { depth, kind, label, heading } = provision;
    hash.update(`${JSON.stringify([depth, kind, label, heading, ...way.text(provision, pictures)])}\n`);
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
  const pictures = await sql.rows<[string, string]>(
    `select "id"::text as "id", "checksum" from "attachment" where "revision_id" = $1 and "width" is not null`,
    [revisionId],
  );
  return textChecksum(
    revision[0],
    rows.map(([depth, kind, label, heading, text]) => ({ depth, kind, label, heading, text })),
    new Map(pictures),
  );
}
