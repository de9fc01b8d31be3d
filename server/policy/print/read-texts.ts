import type { Provision } from "../../../schema/policy/Provision.ts";
import { invalid } from "../../errors.ts";
import type { PrintFormat } from "../../print/print-file.ts";
import type { Snapshot } from "../../queries/one-transaction.ts";
import { recordsById } from "../../reading/records-by-id.ts";
import { isRow, type Row, type Selection } from "../../reading/request.ts";
import { only } from "../comparison/open-text.ts";
import type { PrintedProvision, PrintedText } from "./printed-text.ts";
import { type ReadPicture, readPictures } from "./read-pictures.ts";

/** A text as it was read, with what decides how it may be taken along. */
export interface ReadText extends Omit<PrintedText, "pictures"> {
  readonly id: string;
  /** Null for whoever may not see the document any more. */
  readonly documentId: string | null;
  readonly pictures: readonly ReadPicture[];
}

const revisionSelection: Selection = {
  ...only("id", "title", "ordinal", "state", "published", "effectiveFrom", "trialUntil"),
  ones: new Map([
    ["document", only("id", "number")],
    ["level", only("id", "name", "rank", "watermark")],
  ]),
};

const provisionSelection: Selection = {
  ...only("id", "place", "depth", "kind", "label", "heading", "text"),
  ones: new Map([["revision", only("id")]]),
};

/** Provisions that are read with one statement, and in all for one file. */
const BATCH = 2_000;
const MOST_PROVISIONS = 200_000;
/** Texts whose provisions are asked for at once. */
const TEXTS_AT_ONCE = 50;

/** Characters of a file: of a PDF some eight hundred pages, which take some ten seconds. */
const MOST_CHARACTERS = { docx: 1_000_000, pdf: 500_000 } as const satisfies Record<PrintFormat, number>;

const word = (value: unknown): string | null => (typeof value === "string" ? value : null);

interface PlacedProvision extends PrintedProvision {
  readonly place: number;
}

function toProvision(row: Row): PlacedProvision {
  const text = (name: string) => String(row[name] ?? "");
  return {
    place: Number(row.place),
    depth: Number(row.depth),
    kind: text("kind") as Provision["kind"],
    label: text("label"),
    heading: text("heading"),
    text: text("text"),
  };
}

async function provisionsOf({ reader }: Snapshot, ids: readonly string[]): Promise<ReadonlyMap<string, readonly PrintedProvision[]>> {
  const found = new Map<string, PlacedProvision[]>(ids.map((id) => [id, []]));
  for (let from = 0; from < ids.length; from += TEXTS_AT_ONCE) {
    const where = { revision: { id: { in: ids.slice(from, from + TEXTS_AT_ONCE) } } };
    const request = { resource: "provisions", selection: provisionSelection, where, orderBy: [] } as const;
    for await (const batch of reader.batches(request, BATCH, MOST_PROVISIONS)) {
      for (const row of batch) if (isRow(row.revision)) found.get(String(row.revision.id))?.push(toProvision(row));
    }
  }
  return new Map([...found].map(([id, provisions]) => [id, provisions.sort((one, other) => one.place - other.place)]));
}

function toText(row: Row, provisions: readonly PrintedProvision[], pictures: readonly ReadPicture[]): ReadText {
  const { document, level } = row;
  return {
    id: String(row.id),
    title: String(row.title ?? ""),
    documentId: isRow(document) ? word(document.id) : null,
    number: isRow(document) ? word(document.number) : null,
    ordinal: Number(row.ordinal),
    state: String(row.state),
    published: row.published === true,
    effectiveFrom: word(row.effectiveFrom),
    trialUntil: word(row.trialUntil),
    // Who cannot see what the level is gets a copy as of the strictest.
    level: isRow(level)
      ? { name: String(level.name), rank: Number(level.rank), watermark: level.watermark !== false }
      : { name: "", rank: 0, watermark: true },
    provisions,
    pictures,
  };
}

/**
 * Texts by their ids and in that order, with all that they say, as far as the actor may read them; opening them is logged where their level
 * is, in the transaction that reads.
 * @throws INVALID at `format` where they are longer than a file of the format takes
 */
export async function readTexts(snapshot: Snapshot, ids: readonly string[], format: PrintFormat): Promise<readonly ReadText[]> {
  const rows = await recordsById(snapshot.reader, "revisions", ids, revisionSelection);
  const readable = ids.filter((id) => rows.has(id));
  const provisions = await provisionsOf(snapshot, readable);
  const length = [...provisions.values()].flat().reduce((sum, { heading, text }) => sum + heading.length + text.length, 0);
  const max = MOST_CHARACTERS[format];
  if (length > max) throw invalid("format", "printTooLong", { max });
  const texts: ReadText[] = [];
  for (const id of readable) {
    const row = rows.get(id);
    const own = provisions.get(id) ?? [];
    if (row) texts.push(toText(row, own, await readPictures(snapshot, own)));
  }
  return texts;
}

/** A text as it is laid out: its pictures by the identity of their files. */
export const printedText = (text: ReadText): PrintedText => ({
  ...text,
  pictures: new Map(
    text.pictures.map(({ attachment, name, width, height, text: shows }) => [attachment, { name, width, height, text: shows }]),
  ),
});
