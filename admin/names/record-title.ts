import { recordTitle, type TitleReader, titleTexts } from "../../schema/record-title.screen.ts";
import { useLanguage } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { findScreen } from "../records/book.ts";
import { valueAt } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { eventName } from "./event-name.ts";

type Parts = (resource: ResourceName, record: unknown) => readonly (string | null)[];
type Title = (resource: ResourceName, record: unknown) => string;

/** For whom titles are written here. */
export function useTitleReader(): TitleReader {
  const { timeZone } = useMe().organisation;
  return { language: useLanguage(), timeZone, screenOf: findScreen, eventName };
}

/** The parts of which a record's title is made, in their order; null for what is empty or not for this person to see. */
export function useTitleParts(): Parts {
  const reader = useTitleReader();
  return (resource, record) => titleTexts(resource, (path) => valueAt(record, path), reader);
}

/** What people call a record, or its kind where none of that may be read: `const title = useRecordTitle(); title("policyDocuments", record)`; from which of its parts on. */
export function useRecordTitle(from = 0): Title {
  const reader = useTitleReader();
  return (resource, record) => recordTitle(resource, (path) => valueAt(record, path), reader, from);
}
