import type { Command } from "prosemirror-state";
import { flushSync } from "react-dom";
import type { DraftSession } from "./draft-session.ts";

/**
 * Closes a menu or dialogue of the editor, does in the text what was chosen there, and goes on where the caret then stands. All of it before
 * another key arrives: as long as a dialogue is drawn it takes the focus back from the text, and what is typed until then would be lost.
 */
export function backToText(session: DraftSession, close: () => void, ...chosen: readonly Command[]): void {
  flushSync(close);
  for (const command of chosen) session.run(command);
  session.focus();
}
