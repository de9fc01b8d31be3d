import { type Bilingual, type FieldScreen } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";
import { wordLabel } from "./display/StateMark.tsx";
import { fieldAt } from "./field-path.ts";
import { isResourceName, type ResourceName } from "./resource-name.ts";
import { screenPageWords } from "./words.ts";

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
const audienceWords = {
  everyone: both("全体人员", "Everyone"),
  except: both("除外：", "except "),
};

/** The screen's field behind a changed one; import rows name relations by their ids. */
export const changedField = (resource: ResourceName | undefined, name: string): FieldScreen | undefined =>
  resource && (fieldAt(resource, name) ?? fieldAt(resource, name.replace(/Id$/, "")));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Kinds of records that an audience lists. */
const audienceKinds = ["departments", "positions", "people"] as const;

const idOf = (item: unknown) => String(isObject(item) ? item.id : item);

function* idsInAudience(value: unknown): Generator<readonly [ResourceName, string]> {
  if (!isObject(value)) return;
  for (const kind of audienceKinds) {
    const listed = value[kind];
    if (Array.isArray(listed)) for (const item of listed) yield [kind, idOf(item)];
  }
  yield* idsInAudience(value.except);
}

/** The records that a value of the field names. */
export function* idsIn(field: FieldScreen | undefined, value: unknown): Generator<readonly [ResourceName, string]> {
  if (field?.kind === "audience") yield* idsInAudience(value);
  else if (field?.record && isResourceName(field.record) && typeof value === "string") yield [field.record, value];
}

function audienceText(value: unknown, wording: Wording): string {
  if (!isObject(value)) return nothing;
  const listed = [...idsInAudience({ ...value, except: null })].map(([, id]) => wording.names.get(id) ?? nothing);
  const parts = value.everyone === true ? [wording.say(audienceWords.everyone), ...listed] : listed;
  const except = [...idsInAudience(value.except)].map(([, id]) => wording.names.get(id) ?? nothing);
  const left = except.length > 0 ? [`(${wording.say(audienceWords.except)}${except.join(", ")})`] : [];
  return [...new Set(parts), ...left].join(", ") || nothing;
}

function fullText(field: FieldScreen | undefined, value: unknown, wording: Wording): string {
  const { say, moment, names } = wording;
  if (value === null || value === undefined || value === "") return nothing;
  if (typeof value === "boolean") return say(value ? screenPageWords.yes : screenPageWords.no);
  if (field?.kind === "audience") return audienceText(value, wording);
  if (field?.kind === "moment") return moment(String(value));
  const label = field?.words && wordLabel(field.words, String(value));
  if (label) return say(label);
  if (Array.isArray(value)) return value.map((item) => fullText(field, item, wording)).join(", ") || nothing;
  const text = isObject(value) ? JSON.stringify(value) : String(value);
  // Identities say nothing to people: the record's name, where they may read it.
  return text.replace(identity, (id) => names.get(id) ?? nothing);
}

/** A value of a changed field as people read it. */
export function changedText(field: FieldScreen | undefined, value: unknown, wording: Wording): string {
  const text = fullText(field, value, wording);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
