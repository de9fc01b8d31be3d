import type { Inline } from "../../../schema/policy/blocks/block.screen.ts";
import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { writeWords } from "../../../schema/policy/blocks/inline.screen.ts";
import { type PictureInline, withPictures } from "../../../schema/policy/blocks/pictures.screen.ts";
import { keepable } from "../../audit/keepable.ts";
import type { TextProvision } from "../draft/provision-store.ts";
import type { ParsedProvision } from "../import/parsed-regulation.ts";

/** Longest label and number that are stored as such. */
const MAX_LABEL = 60;
const MAX_NUMBER = 30;

/** A mark of a picture that is none of the source's: words that somebody wrote. */
const asWords = (picture: PictureInline): Inline => ({ kind: "text", text: writeWords([picture]) });

/**
 * Parsed provisions as they are stored. What is too long for a label, as only damaged texts have it, is text: no character is lost.
 * @param pictures what the pictures of the source are kept as, by their places; null for one that could not be drawn
 */
export function importedProvisions(
  parsed: readonly ParsedProvision[],
  pictures: ReadonlyMap<string, string | null> = new Map(),
): Omit<TextProvision, "identity">[] {
  const kept = (picture: PictureInline): Inline => {
    const attachment = pictures.get(picture.attachment);
    if (attachment === undefined) return asWords(picture);
    return attachment === null ? { kind: "text", text: picture.text } : { ...picture, attachment };
  };
  return parsed.map(({ kind, label, number, heading, text, parent, depth }) => {
    const fits = label.length <= MAX_LABEL;
    const whole = [label, heading, text].filter((part) => part !== "").join(" ");
    return {
      kind,
      label: fits ? label : "",
      number: fits && number !== null && number.length <= MAX_NUMBER ? number : null,
      heading: fits ? keepable(heading) : "",
      text: withPictures({ kind, text: canonicalText({ kind, text: keepable(fits ? text : whole) }) }, kept),
      parent,
      depth,
    };
  });
}
