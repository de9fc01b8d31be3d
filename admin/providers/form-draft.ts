/** What somebody has typed into a form and not saved yet. */
export interface FormDraft {
  readonly values: Readonly<Record<string, unknown>>;
  /** The record as the form was opened with; null for a new one. */
  readonly base: Readonly<Record<string, unknown>> | null;
  /** When it was typed, as the machine's clock has it: only told, never compared. */
  readonly at: string;
}

const prefix = "rulebook.draft.";
/** Where something is kept that the person has not saved; what is kept there is forgotten on signing out. */
export const placeOf = (person: string, form: string) => `${prefix}${person}.${form}`;

/**
 * Keeps the draft of a form for this person in this tab: over a reload and a session that ended, but neither for anybody else nor after the
 * person signed out. Answers whether there was room for it.
 */
export function keepDraft(person: string, form: string, draft: FormDraft, storage: Storage = sessionStorage): boolean {
  try {
    storage.setItem(placeOf(person, form), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft that the person left in the form, if any. */
export function draftOf(person: string, form: string, storage: Storage = sessionStorage): FormDraft | null {
  try {
    const draft: unknown = JSON.parse(storage.getItem(placeOf(person, form)) ?? "null");
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

const isDraft = (value: unknown): value is FormDraft =>
  typeof value === "object" &&
  value !== null &&
  "values" in value &&
  typeof value.values === "object" &&
  value.values !== null &&
  "at" in value;

export const forgetDraft = (person: string, form: string, storage: Storage = sessionStorage): void =>
  storage.removeItem(placeOf(person, form));

/** Forgets all that the person typed, e.g. on signing out. */
export function forgetDrafts(person: string, storage: Storage = sessionStorage): void {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place));
  for (const key of keys) if (key?.startsWith(`${prefix}${person}.`)) storage.removeItem(key);
}
