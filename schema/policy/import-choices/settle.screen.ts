import { type ImportPiece, rankOf } from "./import-text.screen.ts";

/** Kinds that stand at the top, whatever comes before them. */
const isApart = ({ kind }: ImportPiece): boolean => kind === "preamble" || kind === "signature";

function rankedBefore(pieces: readonly ImportPiece[], place: number, below: number): ImportPiece | null {
  for (let at = place - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    const rank = piece ? rankOf(piece.kind) : null;
    if (piece && rank !== null && rank < below) return piece;
  }
  return null;
}

/** The depth of a provision whose kind has a place of its own: right below the nearest one before it that ranks higher. */
export function rankedDepth(pieces: readonly ImportPiece[], place: number, rank: number): number {
  const above = rankedBefore(pieces, place, rank);
  return above ? above.depth + 1 : 0;
}

/** The end of what stands below a provision, by depth. */
export function endBelow(pieces: readonly ImportPiece[], place: number): number {
  const depth = pieces[place]?.depth ?? 0;
  const end = pieces.findIndex((piece, at) => at > place && piece.depth <= depth);
  return end < 0 ? pieces.length : end;
}

/** The end of what a provision of this rank rules: up to the next one that ranks as high or higher. */
export function endOfRank(pieces: readonly ImportPiece[], place: number, rank: number): number {
  const end = pieces.findIndex((piece, at) => {
    const other = rankOf(piece.kind);
    return at > place && ((other !== null && other <= rank) || isApart(piece));
  });
  return end < 0 ? pieces.length : end;
}

/**
 * Gives provisions their depth anew after something before them has become another thing or has gone: those with a place of their own below
 * what ranks higher, the others as far below the one that they follow as they were.
 * @param was the depth of what they stood below until now
 * @param above the depth of what they stand below from now on; left out, the nearest one before them that has a place of its own
 */
export function settle(pieces: readonly ImportPiece[], from: number, to: number, was: number, above?: number): ImportPiece[] {
  const settled = [...pieces];
  let old = was;
  let now = above ?? rankedBefore(settled, from, Number.POSITIVE_INFINITY)?.depth ?? -1;
  for (let at = from; at < to; at += 1) {
    const piece = settled[at];
    if (!piece) break;
    const rank = rankOf(piece.kind);
    const wanted = isApart(piece) ? 0 : rank === null ? now + Math.max(1, piece.depth - old) : rankedDepth(settled, at, rank);
    if (rank !== null) {
      old = piece.depth;
      now = wanted;
    }
    settled[at] = { ...piece, depth: Math.max(0, Math.min(wanted, (settled[at - 1]?.depth ?? -1) + 1)) };
  }
  return settled;
}
