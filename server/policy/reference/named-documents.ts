import { DocumentNames } from "../../../schema/policy/references/names.screen.ts";
import { leadRevision } from "../../../schema/policy/revision.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { type CitedText, citedText } from "./text-references.ts";

/** SQL: the published text of the document under this alias that is read today; null before the first. */
export const readText = (d: string) =>
  `(select r."id" from "revision" r where r."id" = ${leadRevision(d)} and r."published_at" is not null)`;

/** The documents of the house as texts name them and refer to their provisions; looked up when the first one is named. */
export class NamedDocuments {
  private names: DocumentNames | null = null;
  private readonly texts = new Map<string, CitedText | null>();

  constructor(private readonly sql: SqlExecutor) {}

  /** The document that one of the names means: the text's own one also before it is published, others once something of them is. */
  async find(names: readonly string[], ownId: string): Promise<string | null> {
    this.names ??= await this.load(ownId);
    return this.names.find(names);
  }

  private async load(ownId: string): Promise<DocumentNames> {
    const documents = await this.sql.rows<[string, string, string]>(
      `select d."id"::text, d."number", r."title" from "policy_document" d join "revision" r on r."id" = ${leadRevision("d")}
       where r."published_at" is not null or d."id" = $1`,
      [ownId],
    );
    const [house] = await this.sql.rows<[string]>(`select "name" from "organisation" limit 1`, []);
    return new DocumentNames(
      documents.map(([id, number, title]) => ({ id, number, title })),
      house?.[0] ?? "",
    );
  }

  /** The text of a document that is read today; null where nothing of it is published. */
  async text(documentId: string): Promise<CitedText | null> {
    const known = this.texts.get(documentId);
    if (known !== undefined) return known;
    const [row] = await this.sql.rows<[string | null]>(`select ${readText("d")}::text from "policy_document" d where d."id" = $1`, [
      documentId,
    ]);
    const text = row?.[0] ? await citedText(this.sql, row[0]) : null;
    this.texts.set(documentId, text);
    return text;
  }

  /** Takes another text for that of a document: what follows if that one holds. */
  assume(documentId: string, text: CitedText): void {
    this.texts.set(documentId, text);
  }
}
