import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { Content } from "./content-hash.ts";

/** A part of a text that somebody writes: a provision under its identity, or the title or change summary of a revision. */
export interface Piece {
  readonly piece: string;
  readonly words: string;
}

const NUMBERING = /[零〇○一二两三四五六七八九十百千廿\p{N}第条條款项目编分篇章节之\p{P}\p{Z}\s]/gu;

/** What a provision says without its number: new numbers are not new words, but words in the place of a number are. */
export function wordingOf({ label, heading, text }: Content): string {
  const named = label.replace(NUMBERING, "");
  const said = plainText({ kind: "paragraph", text });
  return [named.length > 1 ? named : "", heading, said].filter((part) => part.trim() !== "").join("\n");
}

export const titlePiece = (title: string): Piece => ({ piece: "title", words: title });
export const summaryPiece = (changeSummary: string): Piece => ({ piece: "changeSummary", words: changeSummary });

/** Everything that the revisions found by this condition on `r` say. */
export async function piecesOf(sql: SqlExecutor, condition: string, parameters: readonly unknown[]): Promise<Piece[]> {
  const heads = await sql.rows<[string, string | null]>(
    `select r."title", r."change_summary" from "revision" r where ${condition}`,
    parameters,
  );
  const provisions = await sql.rows<[string, string, string, string]>(
    `select distinct p."identity", p."label", p."heading", p."text" from "provision" p join "revision" r on r."id" = p."revision_id" where ${condition}`,
    parameters,
  );
  return [
    ...heads.flatMap(([title, summary]) => [titlePiece(title), ...(summary === null ? [] : [summaryPiece(summary)])]),
    ...provisions.map(([piece, label, heading, text]) => ({ piece, words: wordingOf({ label, heading, text }) })),
  ];
}
