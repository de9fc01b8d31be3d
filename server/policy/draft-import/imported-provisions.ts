import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { keepable } from "../../audit/keepable.ts";
import type { TextProvision } from "../draft/provision-store.ts";
import type { ParsedProvision } from "../import/parsed-regulation.ts";

/** Longest label and number that are stored as such. */
const MAX_LABEL = 60;
const MAX_NUMBER = 30;

/** Parsed provisions as they are stored. What is too long for a label, as only damaged texts have it, is text: no character is lost. */
export function importedProvisions(parsed: readonly ParsedProvision[]): Omit<TextProvision, "identity">[] {
  return parsed.map(({ kind, label, number, heading, text, parent, depth }) => {
    const fits = label.length <= MAX_LABEL;
    return {
      kind,
      label: fits ? label : "",
      number: fits && number !== null && number.length <= MAX_NUMBER ? number : null,
      heading: fits ? keepable(heading) : "",
      text: canonicalText({ kind, text: keepable(fits ? text : [label, heading, text].filter((part) => part !== "").join(" ")) }),
      parent,
      depth,
    };
  });
}
