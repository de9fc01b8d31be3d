import { DocumentNames } from "../../../schema/policy/references/names.screen.ts";
import { leadRevision } from "../../../schema/policy/revision.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { type CitedText, citedText } from "./text-references.ts";

/** SQL: the published text of the document under this alias that is read today; null before the first. */
export const readText = (d: string) =>
  `(select r."id" from "revision" r where r."id" = ${leadRevision(d)} and r."published_at" is not null)`;

/** SQL: the published text of the document under the alias d that holds last: one whose day is yet to come, else what is read today. */
const TO_COME = `(select r."id" from "revision" r where r."document_id" = d."id" and r."published_at" is not null and r."withdrawn_at" is null
  and (r."effective_from" > (select today()) or r."id" = ${leadRevision("d")}) order by r."effective_from" desc limit 1)`;

/** The documents of the house as texts name them and refer to their provisions; looked up when the first one is named. */
export class NamedDocuments {
  private names: DocumentNames | null = null;
  private readonly texts = new Map<string, CitedText | null>();
  private readonly toCome = new Map<string, CitedText | null>();

  constructor(private readonly sql: SqlExecutor) {}

  /** The document that one of the names means: the text's own one also before it is published, others once something of them is. */
  async find(names: readonly string[], ownId: string): Promise<string | null> {
    this.names ??= await this.load(ownId);
    return this.names.find(names);
  }

  /** The document itself, once something of it is published; null for others, which are as if they were not there. */
  async published(documentId: string, ownId: string): Promise<string | null> {
    return documentId === ownId || (await this.text(documentId)) !== null ? documentId : null;
  }

  private async load(ownId: string): Promise<DocumentNames> {
    const documents = await this.sql.rows<[string, string, string, string[]]>(
      `select d."id"::text, d."number", r."title",
         array(select f."title" from "revision" f where f."document_id" = d."id" and f."published_at" is not null and f."effective_from" <= (select today())
           and f."title" <> r."title") as "former"
       from "policy_document" d join "revision" r on r."id" = ${leadRevision("d")}
       where r."published_at" is not null or d."id" = $1`,
      [ownId],
    );
    const [house] = await this.sql.rows<[string]>(`select "name" from "organisation" limit 1`, []);
    return new DocumentNames(
      documents.map(([id, number, title, formerTitles]) => ({ id, number, title, formerTitles })),
      house?.[0] ?? "",
    );
  }

  /** The text of a document that is read today; null where nothing of it is published. */
  async text(documentId: string): Promise<CitedText | null> {
    return this.textOf(documentId, readText("d"), this.texts);
  }

  /** The text by whose numbers references to a document are judged: the last that is published, also where its day is yet to come. */
  async textToCome(documentId: string): Promise<CitedText | null> {
    return this.textOf(documentId, TO_COME, this.toCome);
  }

  private async textOf(documentId: string, which: string, known: Map<string, CitedText | null>): Promise<CitedText | null> {
    const there = known.get(documentId);
    if (there !== undefined) return there;
    const [row] = await this.sql.rows<[string | null]>(`select ${which}::text from "policy_document" d where d."id" = $1`, [documentId]);
    const text = row?.[0] ? await citedText(this.sql, row[0]) : null;
    known.set(documentId, text);
    return text;
  }

  /** Judges references to a document by another text: what follows if that one holds. */
  assume(documentId: string, text: CitedText): void {
    this.toCome.set(documentId, text);
  }
}
