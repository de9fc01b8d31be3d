import { randomUUIDv7 } from "node:crypto";
import type { MadeReference } from "../../../schema/policy/references/made.screen.ts";
import { nameKey } from "../../../schema/policy/references/names.screen.ts";
import { type Reference, rungRank } from "../../../schema/policy/references/reference.screen.ts";
import { type Meaning, type Standing, standing } from "../../../schema/policy/references/rewrite.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { NamedDocuments } from "./named-documents.ts";
import { type Memory, Recall, type Remembered, rememberReferences } from "./remembered.ts";
import { type CitedText, citedText, type PlacedReference, referencesOf } from "./text-references.ts";

/** A reference with the document that it speaks of, what it means there, and whether its words say so. */
export interface KnownReference extends PlacedReference {
  /** What was kept of it; null for one that is new. */
  readonly remembered: Remembered | null;
  /** The document; null where there is none of its name. */
  readonly documentId: string | null;
  readonly own: boolean;
  readonly meaning: Meaning | null;
  /** What its words lead to now. */
  readonly leadsTo: Meaning | null;
  readonly standing: Standing;
}

/**
 * The references of a text: those that were there before mean what they meant, whatever numbers have come; of new ones the numbers say it.
 * @param text with the labels that it has, or would have
 */
export async function knownReferences(
  text: CitedText,
  documentId: string,
  memory: Memory,
  documents: NamedDocuments,
): Promise<KnownReference[]> {
  const found: KnownReference[] = [];
  const recalls = new Map<string, Recall>();
  for (const placed of referencesOf(text)) {
    const { identity } = placed.provision;
    const recall = recalls.get(identity) ?? new Recall(memory.get(identity) ?? []);
    recalls.set(identity, recall);
    const one = await known(placed, text, documentId, recall.take(placed.reference.words), documents);
    if (one.meaning !== null || !isLoose(placed.reference)) found.push(one);
  }
  return found;
}

/** 前五项 and 第三项 may as well be a number of something: they are references where there is such a place. */
const isLoose = ({ first }: Reference): boolean =>
  first !== null &&
  (first.relative !== null || (first.inherited.length === 0 && rungRank[first.rungs[0]?.kind ?? "article"] >= rungRank.item));

async function known(
  placed: PlacedReference,
  text: CitedText,
  ownId: string,
  remembered: Remembered | null,
  documents: NamedDocuments,
): Promise<KnownReference> {
  const { reference, made, place, plain } = placed;
  const named = made ? await documents.published(made.document ?? ownId, ownId) : await documentOf(placed, ownId, remembered, documents);
  const own = named === ownId;
  const at = own && reference.names === null && !reference.whole ? place : -1;
  const read = own ? text : named === null ? null : await documents.text(named);
  const judging = own ? text : named === null ? null : await documents.textToCome(named);
  const target = judging ?? read;
  const nothing: Standing = { state: "missing", words: null };
  if (!target) return { ...placed, remembered, documentId: named, own, meaning: null, leadsTo: null, standing: nothing };
  const leadsTo = meaningNow(reference, at, target);
  const meaning = made
    ? meaningOf(made, [remembered?.meaning, leadsTo])
    : (remembered?.meaning ?? (read ? meaningNow(reference, at, read) : leadsTo));
  const stands = standing(reference, at, plain, meaning, target.places);
  return { ...placed, remembered, documentId: named, own, meaning, leadsTo, standing: stands };
}

async function documentOf(
  { reference: { names } }: PlacedReference,
  ownId: string,
  remembered: Remembered | null,
  documents: NamedDocuments,
): Promise<string | null> {
  return names === null ? ownId : (remembered?.documentId ?? (await documents.find(names, ownId)));
}

/** What somebody said that a reference means; the end of a range is known where one of its meanings begins there. */
function meaningOf({ provision }: MadeReference, known: readonly (Meaning | null | undefined)[]): Meaning | null {
  if (provision === null) return null;
  return known.find((meaning) => meaning?.first === provision) ?? { first: provision, last: provision };
}

function meaningNow(reference: PlacedReference["reference"], at: number, { places }: CitedText): Meaning | null {
  const span = places.resolve(reference, at);
  const [first, last] = [span && places.provisions[span.first], span && places.provisions[span.last]];
  return first && last ? { first: first.identity, last: last.identity } : null;
}

const rowOf = ({ provision, reference, documentId, own, meaning, standing: { state } }: KnownReference) => ({
  id: randomUUIDv7(),
  provision_id: provision.id,
  from: reference.from,
  to: reference.to,
  words: reference.words,
  own,
  target_document_id: own ? null : documentId,
  target_identity: meaning?.first ?? null,
  target_end_identity: meaning?.last ?? null,
  state,
  names: own ? [] : (reference.names ?? []).map(nameKey).filter(Boolean),
});

const isKept = ({ remembered, provision, reference, documentId, own, meaning, standing: { state } }: KnownReference, at: string | null) =>
  remembered !== null &&
  at === provision.id &&
  remembered.from === reference.from &&
  remembered.own === own &&
  remembered.documentId === (own ? null : documentId) &&
  remembered.meaning?.first === meaning?.first &&
  remembered.meaning?.last === meaning?.last &&
  remembered.state === state;

/**
 * Works out the references of a text as it stands in the database now, and keeps them.
 * @param before what was known of them, when the provisions that held it are gone or are another text's; else what is kept
 */
export async function keepReferences(sql: SqlExecutor, revisionId: string, before?: Memory): Promise<void> {
  const [row] = await sql.rows<[string]>(`select "document_id"::text from "revision" where "id" = $1`, [revisionId]);
  if (!row) return;
  const text = await citedText(sql, revisionId);
  const memory = before ?? (await rememberReferences(sql, revisionId));
  await storeReferences(sql, revisionId, await knownReferences(text, row[0], memory, new NamedDocuments(sql)));
}

/** Keeps references in the place of what was kept of the text; what has not changed stays as it is. */
async function storeReferences(sql: SqlExecutor, revisionId: string, found: readonly KnownReference[]): Promise<void> {
  const kept = new Map(
    await sql.rows<[string, string]>(`select "id"::text, "provision_id"::text from "provision_reference" where "revision_id" = $1`, [
      revisionId,
    ]),
  );
  const fresh = found.filter((one) => !isKept(one, one.remembered && (kept.get(one.remembered.id) ?? null)));
  const staying = new Set(found.filter((one) => !fresh.includes(one)).map(({ remembered }) => remembered?.id));
  const gone = [...kept.keys()].filter((id) => !staying.has(id));
  if (gone.length > 0) await sql.rows(`delete from "provision_reference" where "id" = any($1::uuid[])`, [gone]);
  if (fresh.length > 0)
    await sql.rows(
      `insert into "provision_reference" ("id", "revision_id", "provision_id", "from", "to", "words", "own", "target_document_id", "target_identity", "target_end_identity", "state", "names")
       select x."id", $1, x."provision_id", x."from", x."to", x."words", x."own", x."target_document_id", x."target_identity", x."target_end_identity", x."state",
         array(select json_array_elements_text(x."names"))
       from json_to_recordset($2::json) as x("id" uuid, "provision_id" uuid, "from" int, "to" int, "words" text, "own" boolean, "target_document_id" uuid, "target_identity" text, "target_end_identity" text, "state" text, "names" json)`,
      [revisionId, JSON.stringify(fresh.map(rowOf))],
    );
  await sql.rows(`update "revision" set "references_read" = true where "id" = $1 and not "references_read"`, [revisionId]);
}
