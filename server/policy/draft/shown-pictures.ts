import { picturesIn } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid } from "../../errors.ts";

/** A text that is about to be written, and the field of the request that brought it. */
export interface WrittenText {
  readonly kind: string;
  readonly text: string;
  readonly path: string;
}

/** Pictures that texts of this revision may show: those that are kept with it. */
export async function picturesOf(sql: SqlExecutor, revisionId: string): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<[string]>(`select "id"::text as "id" from "attachment" where "revision_id" = $1 and "width" is not null`, [
    revisionId,
  ]);
  return new Set(rows.map(([id]) => id));
}

/** INVALID at the text that shows a picture which is not kept with the revision, be it another's or none. */
export async function checkPictures(sql: SqlExecutor, revisionId: string, texts: readonly WrittenText[]): Promise<void> {
  const shown = texts.flatMap((text) => picturesIn(text).map(({ attachment }) => ({ attachment, path: text.path })));
  if (shown.length === 0) return;
  const own = await picturesOf(sql, revisionId);
  const unknown = shown.find(({ attachment }) => !own.has(attachment));
  if (unknown) throw invalid(unknown.path, "pictureUnknown");
}

/** Where the text of a revision shows a picture, as the labels of its provisions: an empty one for what has none. */
export async function placesOfPicture(sql: SqlExecutor, revisionId: string, attachmentId: string): Promise<string[]> {
  const rows = await sql.rows<[string, string, string]>(
    `select "kind", "label", "text" from "provision" where "revision_id" = $1 and strpos("text", $2) > 0 order by "place"`,
    [revisionId, `](image:${attachmentId})`],
  );
  return rows.flatMap(([kind, label, text]) =>
    picturesIn({ kind, text }).some(({ attachment }) => attachment === attachmentId) ? [label] : [],
  );
}
