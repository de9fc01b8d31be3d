import { inputType, int, optional, plainWord, text, wordOf } from "../../shared/input.screen.ts";
import type { ImportedKind } from "./import-text.screen.ts";

/** What somebody decides about a text before it is imported; each names a piece of what the choices before it left. */
export type ImportChoice =
  | { readonly operation: "kind"; readonly piece: string; readonly kind: ImportedKind }
  /** One level deeper (1) or less deep (-1), with all that stands below it. */
  | { readonly operation: "level"; readonly piece: string; readonly by: number }
  /** Made one with the provision before it. */
  | { readonly operation: "merge"; readonly piece: string }
  /** Cut in two before a character of its text. */
  | { readonly operation: "split"; readonly piece: string; readonly at: number }
  /** Left out of the text. */
  | { readonly operation: "drop"; readonly piece: string }
  /** Taken into the text, where it stands in the source. */
  | { readonly operation: "takeBack"; readonly piece: string };

/** So many choices are made about one text; whoever has more corrects the source. */
export const MOST_CHOICES = 1_000;

/** The same as requests bring it. */
export const importChoice = inputType("ImportChoiceInput", "Something that was decided about a text before it is imported.", {
  operation: plainWord("ImportChoiceOperation", "kind", "level", "merge", "split", "drop", "takeBack"),
  piece: text(
    "What it is about: p and the place of a provision of the preview, from 0, or f and the place of what was left out; of what a split made, the first part's name, + and `at`; of what was dropped, its name after a -.",
    { max: 200 },
  ),
  kind: optional(wordOf("ProvisionKind", "What it is, of `kind`.")),
  by: optional(int("1 for one level deeper, -1 for one less, of `level`.")),
  at: optional(int("Before which character of its text it is cut in two, of `split`.")),
});
