import { history } from "prosemirror-history";
import type { Plugin } from "prosemirror-state";
import { caretAtOnce } from "./caret-at-once.ts";
import { composing } from "./composing.ts";
import { copying } from "./copying.ts";
import { drag } from "./drag.ts";
import { keys } from "./keys.ts";
import { paste } from "./paste.ts";
import { type AskedOfFiles, pictures } from "./pictures.ts";
import { placeholder } from "./placeholder.ts";
import { typedLabels } from "./typed-labels.ts";
import { uniqueIds } from "./unique-ids.ts";

/** What a text asks the page around it for. */
export interface AskedByTyping extends AskedOfFiles {
  /** So many pictures of what was pasted could not be had. */
  readonly onLostPictures: (count: number) => void;
  /** What stands in an empty text. */
  readonly beginHint: string;
}

/** All that typing, pasting and dragging do in the text of a draft. */
export function typingPlugins({ beginHint, onLostPictures, ...files }: AskedByTyping): readonly Plugin[] {
  const copied = new Set<string>();
  return [
    typedLabels(),
    ...keys(),
    composing(),
    caretAtOnce(),
    pictures(files),
    copying(copied),
    paste({ copied, onLostPictures }),
    drag(),
    uniqueIds(),
    placeholder(beginHint),
    history(),
  ];
}
