import { screens } from "../../schema/registry.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import { useDates } from "../i18n/use-dates.ts";
import { commandWord } from "./command-words.ts";
import { fieldAt, valueAt } from "./field-path.ts";
import { isResourceName, type ResourceName } from "./resource-name.ts";
import { screenPageWords } from "./words.ts";

type Title = (resource: ResourceName, record: unknown) => string;

/** What people call a record: `const title = useRecordTitle(); title("policyDocuments", record)`. */
export function useRecordTitle(): Title {
  const say = useSay();
  const dates = useDates();
  return (resource, record) => {
    const paths: readonly string[] = screens[resource].recordTitle;
    const parts = paths.flatMap((path) => {
      const value = valueAt(record, path);
      if (value === null || value === undefined || value === "") return [];
      const field = fieldAt(resource, path);
      if (field?.words) {
        const list: Readonly<Record<string, { zh: string; en: string }>> = words[field.words];
        const label = list[String(value)];
        return label ? [say(label)] : [String(value)];
      }
      const text = String(value);
      if (path.endsWith("command")) return [say(commandWord(text))];
      if (path.endsWith("resource") && isResourceName(text)) return [say(screens[text].title.plural)];
      if (field?.kind === "moment") return [dates.moment(String(value))];
      if (path.endsWith("ordinal")) return [say(screenPageWords.edition, { number: Number(value) })];
      return [String(value)];
    });
    return parts.length > 0
      ? parts.join(resource === "policyDocuments" || resource === "provisions" ? "  " : " · ")
      : say(screenPageWords.unknown);
  };
}
