import type { Bilingual, FieldKind, FieldScreen } from "../../../schema/registry.screen.ts";
import { choiceLabel, hasChoices } from "../../../schema/shared/choices.screen.ts";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { isResourceName } from "../../records/book.ts";
import { fieldAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { screenPageWords } from "../words.ts";
import { resultWords } from "./change-words.ts";

/** What a value says to people: in which language, how dates read, and what records are called. */
export interface Wording {
  readonly say: (text: Bilingual) => string;
  readonly moment: (moment: string) => string;
  readonly names: ReadonlyMap<string, string>;
}

/** Characters of a value that are shown. */
const longest = 120;
const nothing = "—";
const identity = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The screen's field behind a changed one; import rows name relations by their ids. */
export const changedField = (resource: ResourceName | undefined, name: string): FieldScreen | undefined =>
  resource && (fieldAt(resource, name) ?? fieldAt(resource, name.replace(/Id$/, "")));

const structuredKinds: readonly (FieldKind | undefined)[] = ["audience", "options", "keys", "words", "ids", "data"];

/** The value itself where the trail keeps structures as the database got them: written as JSON. */
export function unwrapped(field: FieldScreen | undefined, value: unknown): unknown {
  if (typeof value !== "string" || !structuredKinds.includes(field?.kind)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The records that a value of the field names. */
export function* idsIn(field: FieldScreen | undefined, value: unknown): Generator<readonly [ResourceName, string]> {
  if (field?.record && isResourceName(field.record) && typeof value === "string") yield [field.record, value];
}

/** Words that stand for something without being a field's closed list. */
const resultWord = (field: FieldScreen | undefined, value: unknown) => (field ? undefined : resultWords[String(value)]);

function fullText(field: FieldScreen | undefined, value: unknown, wording: Wording): string {
  const { say, moment } = wording;
  if (value === null || value === undefined || value === "") return nothing;
  if (typeof value === "boolean") return say(value ? screenPageWords.yes : screenPageWords.no);
  if (field?.kind === "moment") return moment(String(value));
  const listed = field?.kind === "words" ? unwrapped(field, value) : null;
  if (Array.isArray(listed))
    return listed.map((one) => fullText({ ...field, kind: "word" } as FieldScreen, one, wording)).join(", ") || nothing;
  const label = field && hasChoices(field) ? choiceLabel(field, String(value)) : resultWord(field, value);
  if (label) return say(label);
  return structureText(unwrapped(field, value), wording);
}

function structureText(value: unknown, wording: Wording): string {
  if (Array.isArray(value)) return value.map((item) => structureText(item, wording)).join(", ") || nothing;
  if (isObject(value)) {
    // The choices of a question.
    if ("key" in value && "text" in value) return `${value.key} ${value.text}`;
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${structureText(inner, wording)}`)
      .join(", ");
  }
  const text = String(value ?? nothing);
  // Identities say nothing to people: the record's name, where they may read it.
  return text.replace(identity, (id) => wording.names.get(id) ?? nothing);
}

/** A value of a changed field as people read it. */
export function changedText(field: FieldScreen | undefined, value: unknown, wording: Wording): string {
  return shortenText(fullText(field, value, wording), longest);
}
