import type { ImportPiece } from "../../../../schema/policy/import-choices/import-text.screen.ts";
import type { Doubt } from "./import-preview.ts";

/** The piece in which a line of the source is: the last that begins there or before. */
export function pieceAt(pieces: readonly ImportPiece[], line: number): ImportPiece | null {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1] ?? null;
}

/** Doubts by the piece at which they are shown; under "" those that are about none of them. */
export function doubtsByPiece(pieces: readonly ImportPiece[], doubts: readonly Doubt[]): ReadonlyMap<string, readonly Doubt[]> {
  const found = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const key = pieceAt(pieces, doubt.line)?.key ?? "";
    const known = found.get(key);
    if (known) known.push(doubt);
    else found.set(key, [doubt]);
  }
  return found;
}
