import { randomUUIDv7 } from "node:crypto";
import { withPictures } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { TextProvision } from "./provision-store.ts";

/**
 * Gives a new draft the files of the text that it goes on from: annexes stay until somebody takes them away. The file that the old text
 * was taken from stays with that one.
 * @param only ids of the files of which alone this is done; all when left out
 * @returns under which identity the new draft has each file, by the old one: its text shows pictures by that
 */
export async function carryAttachments(
  sql: SqlExecutor,
  fromRevisionId: string,
  toRevisionId: string,
  only: readonly string[] | null = null,
): Promise<ReadonlyMap<string, string>> {
  const files = await sql.rows<[string]>(
    `select "id"::text as "id" from "attachment" where "revision_id" = $1 and not "imported" and ($2::uuid[] is null or "id" = any($2::uuid[]))
     order by "created_at", "id"`,
    [fromRevisionId, only && [...only]],
  );
  const carried = new Map(files.map(([from]) => [from, randomUUIDv7()]));
  await sql.rows(
    `insert into "attachment" ("id", "file_name", "content_type", "size", "checksum", "imported", "revision_id", "uploaded_by_id", "created_at", "bytes", "width", "height")
     select x."to", f."file_name", f."content_type", f."size", f."checksum", false, $1, f."uploaded_by_id", f."created_at", f."bytes", f."width", f."height"
     from json_to_recordset($2::json) as x("from" uuid, "to" uuid) join "attachment" f on f."id" = x."from"`,
    [toRevisionId, JSON.stringify([...carried].map(([from, to]) => ({ from, to })))],
  );
  return carried;
}

/** The text with its pictures under the identities that they have with the new draft. */
export const withCarried = (provisions: readonly TextProvision[], carried: ReadonlyMap<string, string>): TextProvision[] =>
  provisions.map((provision) => ({
    ...provision,
    text: withPictures(provision, (picture) => ({ ...picture, attachment: carried.get(picture.attachment) ?? picture.attachment })),
  }));
