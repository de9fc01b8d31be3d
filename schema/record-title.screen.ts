import { codeScreen, type FindScreen } from "./code-screen.screen.ts";
import type { AnyResource } from "./registry.ts";
import type { Bilingual } from "./screen/operations.ts";
import { choiceLabel, hasChoices } from "./shared/choices.screen.ts";
import { shortenText } from "./shared/cut-text.screen.ts";
import { editionWord } from "./shared/edition-word.screen.ts";
import { both } from "./shared/field.screen.ts";
import { momentText } from "./shared/moment-text.screen.ts";
import { sayIn } from "./shared/say-in.screen.ts";
import type { FieldScreen } from "./shared/screen.ts";

/** For whom a title is written. */
export interface TitleReader {
  readonly language: "zh" | "en";
  readonly timeZone: string;
  /** What people call what stands in the trail under a name. */
  readonly eventName: (name: string) => Bilingual;
  /** Where there are kinds of records that the code does not define. */
  readonly screenOf?: FindScreen;
}

/** A value of which a title is made: its path from the record, and what the screens say of it. */
export interface TitlePart {
  readonly path: string;
  readonly field: FieldScreen;
}

/** What stands between the parts of a title. */
export const BETWEEN = " · ";

/** The parts of a name that are there, one after the other. */
export const joinTitle = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(BETWEEN);

/** The value at a path of the record; null or undefined for what is empty, or not for this person to see. */
type ValueAt = (path: string) => unknown;

/** Characters of a part that is a text of its own, e.g. a question. */
const LONGEST_TEXT = 120;

/** Which text of its title it is, e.g. 第 2 版. */
const editionOf = ({ edition = editionWord }: FieldScreen, ordinal: string): Bilingual =>
  both(sayIn("zh", edition, { ordinal }), sayIn("en", edition, { ordinal }));

/** A kind that is gone, as an archived register, has records without a title. */
function partAt(find: FindScreen, resource: AnyResource, path: string, before: string): readonly TitlePart[] {
  const screen = find(resource);
  if (!screen) return [];
  const [head = "", ...rest] = path.split(".");
  const fields: Readonly<Record<string, FieldScreen>> = screen.fields;
  const field = fields[head];
  if (!field) throw new Error(`The title of ${resource} names ${path}, which is no field.`);
  if (!field.record) return [{ path: `${before}${path}`, field }];
  const within = `${before}${head}.`;
  if (rest.length > 0) return partAt(find, field.record, rest.join("."), within);
  return fullPaths(find, field.record).flatMap((one) => partAt(find, field.record ?? resource, one, within));
}

const fullPaths = (find: FindScreen, resource: AnyResource): readonly string[] =>
  find(resource)?.fullTitle ?? find(resource)?.recordTitle ?? [];

/** The values of which a title is made, in their order. */
export const titleParts = (resource: AnyResource, find: FindScreen = codeScreen): readonly TitlePart[] =>
  (find(resource)?.recordTitle ?? []).flatMap((path) => partAt(find, resource, path, ""));

/** The values that name a record where nothing around it does, as in the audit trail; a relation is named by those of its record. */
export const fullTitleParts = (resource: AnyResource, find: FindScreen = codeScreen): readonly TitlePart[] =>
  fullPaths(find, resource).flatMap((path) => partAt(find, resource, path, ""));

/** What people read in place of a value that is a word of the system; undefined for any other, and for the names of what stands in the trail. */
export function wordFor(
  field: Pick<FieldScreen, "kind" | "words" | "options">,
  value: string,
  find: FindScreen = codeScreen,
): Bilingual | undefined {
  return field.kind === "resource" ? find(value)?.title.plural : choiceLabel(field, value);
}

/** A part as text; null for nothing. Without a reader as the evidence keeps it: in no language. */
function written({ field }: TitlePart, value: unknown, reader: TitleReader | null): string | null {
  if (value === null || value === undefined || value === "") return null;
  const text = value instanceof Date ? value.toISOString() : String(value);
  if (field.kind === "longText") return shortenText(text, LONGEST_TEXT);
  if (reader === null) return field.inTitle === "edition" ? `v${text}` : text;
  if (field.inTitle === "edition") return editionOf(field, text)[reader.language];
  if (field.kind === "moment") return momentText(text, reader.timeZone);
  if (field.kind === "command") return reader.eventName(text)[reader.language];
  return wordFor(field, text, reader.screenOf)?.[reader.language] ?? text;
}

const textsOf = (parts: readonly TitlePart[], valueAt: ValueAt, reader: TitleReader) =>
  parts.map((part) => written(part, valueAt(part.path), reader));

/** The parts of a record's title as texts, null for those that are empty or not to be seen. */
export const titleTexts = (resource: AnyResource, valueAt: ValueAt, reader: TitleReader): readonly (string | null)[] =>
  textsOf(titleParts(resource, reader.screenOf), valueAt, reader);

/** A code stands before the name that it belongs to; editions and words of the system stand apart, so that the trail can be read in any language. */
const between = (part: TitlePart, next: TitlePart): string =>
  part.field.inTitle === "code" && next.field.inTitle !== "edition" && !hasChoices(next.field) ? " " : BETWEEN;

function joined(parts: readonly TitlePart[], texts: readonly (string | null)[]): string {
  let title = "";
  let last: TitlePart | undefined;
  for (const [place, part] of parts.entries()) {
    const text = texts[place];
    if (text === null || text === undefined) continue;
    title += (last ? between(last, part) : "") + text;
    last = part;
  }
  return title;
}

const noKind = both("记录", "Record");

const kindName = (resource: AnyResource, { language, screenOf = codeScreen }: TitleReader): string =>
  (screenOf(resource)?.title.singular ?? noKind)[language];

/**
 * What people call a record, or its kind where none of that may be read: `recordTitle("policyDocuments", (path) => …, reader)`; from which
 * of its parts on.
 */
export function recordTitle(resource: AnyResource, valueAt: ValueAt, reader: TitleReader, from = 0): string {
  const parts = titleParts(resource, reader.screenOf).slice(from);
  return joined(parts, textsOf(parts, valueAt, reader)) || kindName(resource, reader);
}

/** What names a record where nothing around it does, from the values of `fullTitleParts`. */
export function fullTitle(resource: AnyResource, valueAt: ValueAt, reader: TitleReader): string {
  const parts = fullTitleParts(resource, reader.screenOf);
  return joined(parts, textsOf(parts, valueAt, reader)) || kindName(resource, reader);
}

/** What the audit trail keeps of what a record was called, from the values of `fullTitleParts`; null for nothing. */
export function keptTitle(resource: AnyResource, values: readonly unknown[], find: FindScreen = codeScreen): string | null {
  const parts = fullTitleParts(resource, find);
  const texts = parts.map((part, place) => written(part, values[place], null));
  return joined(parts, texts) || null;
}

/** A kept title as people read it: in place of the words of the system, and of the numbers of texts, those of their language. */
export function keptTitleText(resource: AnyResource, kept: string, find: FindScreen = codeScreen): Bilingual {
  const parts = fullTitleParts(resource, find);
  const edition = parts.find(({ field }) => field.inTitle === "edition");
  const texts = kept.split(BETWEEN).map((text): Bilingual => {
    const number = edition ? /^v(\d{1,9})$/.exec(text)?.[1] : undefined;
    if (edition && number !== undefined) return editionOf(edition.field, number);
    for (const { field } of parts) {
      const word = wordFor(field, text, find);
      if (word) return word;
    }
    return both(text, text);
  });
  return both(joinTitle(texts.map(({ zh }) => zh)), joinTitle(texts.map(({ en }) => en)));
}
