import type { KeyLine } from "../../../shared/KeyList.tsx";
import { listWords } from "../words.ts";

/** What the keyboard does in the table. */
export const listKeys: readonly KeyLine[] = [
  [["↑", "↓"], listWords.keyRows],
  [["←", "→"], listWords.keyCells],
  [["Enter"], listWords.keyOpen],
  [["Space"], listWords.keySelect],
  [["Shift", "↑↓"], listWords.keySelectMore],
  [["Ctrl", "A"], listWords.keySelectPage],
  [["Esc"], listWords.keyClear],
  [["Home", "End"], listWords.keyEnds],
  [["PgUp", "PgDn"], listWords.keyPages],
  [["↑"], listWords.keyHead],
];
