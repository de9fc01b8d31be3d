import {
  articleCaption,
  isPlaceholder,
  looksLikeArticleHeading,
  looksLikeRungHeading,
  splitChapterHeading,
  splitGluedHeading,
} from "./heading-text.ts";
import type { ProvisionNode } from "./provision-node.ts";
import { looksLikeHeading } from "./punctuation.ts";
import { trimWhite } from "./white-space.ts";

/** What the words after a label are. */
export interface OwnWords {
  heading: string;
  text: string;
  /** The border between heading and text was guessed. */
  guessed: boolean;
  /** They are the heading only if something follows below it. */
  provisional: boolean;
}

const asText = (text: string): OwnWords => ({ heading: "", text, guessed: false, provisional: false });
const asHeading = (heading: string): OwnWords => ({ heading, text: "", guessed: false, provisional: true });

/**
 * Tells heading and text apart in the words right after a label.
 * @param atLineEnd the words reach to the end of their line
 * @param marked the line is marked as a heading (markdown)
 */
export function readOwnWords(node: ProvisionNode, words: string, atLineEnd: boolean, marked: boolean): OwnWords {
  if (node.rank !== null) {
    if (marked && atLineEnd) return { ...asText(""), heading: words };
    return { ...splitChapterHeading(words), provisional: false };
  }
  if (isPlaceholder(words)) return asText(words);
  if (node.kind === "article") {
    const caption = articleCaption(words);
    if (caption !== "") return { ...asText(trimWhite(words.slice(caption.length))), heading: caption };
    return atLineEnd && looksLikeArticleHeading(words) ? asHeading(words) : asText(words);
  }
  // Items are sentences; only the rungs of a ladder have headings.
  if (node.kind !== "clause") return asText(words);
  const glued = node.marker?.key === "cn" && !looksLikeHeading(words) ? splitGluedHeading(words, true) : null;
  if (glued) return { ...glued, provisional: false };
  return looksLikeRungHeading(words, atLineEnd) ? asHeading(words) : asText(words);
}
