import { screens } from "../../schema/registry.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import { useDates } from "../providers/use-dates.ts";
import { fieldAt, valueAt } from "../records/field-path.ts";
import { isResourceName, type ResourceName } from "../records/resource-name.ts";
import { commandWord } from "./command-words.ts";
import { nameWords } from "./words.ts";

type Parts = (resource: ResourceName, record: unknown) => readonly (string | null)[];
type Title = (resource: ResourceName, record: unknown) => string;

/** The parts of which a record's title is made, in their order; null for what is empty or not for this person to see. */
export function useTitleParts(): Parts {
  const say = useSay();
  const dates = useDates();
  return (resource, record) => {
    const paths: readonly string[] = screens[resource].recordTitle;
    return paths.map((path) => {
      const value = valueAt(record, path);
      if (value === null || value === undefined || value === "") return null;
      const field = fieldAt(resource, path);
      const text = String(value);
      if (field?.words) {
        const list: Readonly<Record<string, { zh: string; en: string }>> = words[field.words];
        const label = list[text];
        return label ? say(label) : text;
      }
      if (path.endsWith("command")) return say(commandWord(text));
      if (path.endsWith("resource") && isResourceName(text)) return say(screens[text].title.plural);
      if (field?.kind === "moment") return dates.moment(text);
      if (path.endsWith("ordinal")) return say(nameWords.revision, { number: Number(value) });
      return text;
    });
  };
}

/** What people call a record, or its kind where none of that may be read: `const title = useRecordTitle(); title("policyDocuments", record)`; from which of its parts on. */
export function useRecordTitle(from = 0): Title {
  const say = useSay();
  const partsOf = useTitleParts();
  return (resource, record) => {
    const parts = partsOf(resource, record)
      .slice(from)
      .filter((part) => part !== null);
    return parts.length > 0
      ? parts.join(resource === "policyDocuments" || resource === "provisions" ? "  " : " · ")
      : say(screens[resource].title.singular);
  };
}
