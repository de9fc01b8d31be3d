import type { KeyLine } from "../../../shared/KeyList.tsx";
import { editorWords } from "./words.ts";

/** What the keyboard does in the text. */
export const keysOfText: readonly KeyLine[] = [
  [["Enter"], editorWords.keySplit],
  [["Shift", "Enter"], editorWords.keyLine],
  [["Backspace"], editorWords.keyMerge],
  [["Ctrl", "Enter"], editorWords.keyBehind],
  [["Tab", "Shift+Tab"], editorWords.keyLevel],
  [["Alt", "↑↓"], editorWords.keyMove],
  [["第四条␣", "(1)"], editorWords.keyLabel],
  [["-␣"], editorWords.keyList],
  [["Ctrl", "B"], editorWords.keyEmphasis],
  [["Ctrl", "Z / Y"], editorWords.keyUndo],
  [["Ctrl", "Shift", "K"], editorWords.keyRemove],
  [["Ctrl", "S"], editorWords.keySave],
  [["Esc", "Tab"], editorWords.keyLeave],
  [["Ctrl", "/"], editorWords.keySheet],
];
