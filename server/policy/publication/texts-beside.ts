import { type DatedText, succession } from "../../../schema/policy/succession.screen.ts";
import { textOn } from "../../../schema/policy/timeline.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** A published text of the document with its days. */
export interface PublishedText extends DatedText {
  readonly id: string;
}

/** The texts beside one that takes effect on a day. */
export interface TextsBeside {
  /** What holds until then, else the latest one before; null before the first. */
  readonly base: PublishedText | null;
  /** Is published already and takes over later. */
  readonly takenOverBy: PublishedText | null;
}

/** What stands beside a text of the document that takes effect on a day: it is compared with what it takes over from. */
export async function textsBeside(sql: SqlExecutor, revisionId: string, effectiveFrom: string): Promise<TextsBeside> {
  const rows = await sql.rows<[string, number, string, string | null]>(
    `select r."id"::text, r."ordinal", r."effective_from"::text, r."trial_until"::text from "revision" d join "revision" r on r."document_id" = d."document_id"
     where d."id" = $1 and r."id" <> d."id" and r."published_at" is not null and r."withdrawn_at" is null order by r."effective_from"`,
    [revisionId],
  );
  const texts = rows.map(([id, ordinal, from, trialUntil]) => ({ id, ordinal, effectiveFrom: from, trialUntil }));
  const before = texts.filter((text) => text.effectiveFrom < effectiveFrom);
  return {
    base: textOn(before, effectiveFrom) ?? before.at(-1) ?? texts[0] ?? null,
    takenOverBy: succession(texts, effectiveFrom).takenOverBy,
  };
}
