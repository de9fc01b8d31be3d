/** Where the provision says the quoted words now: the place nearest to where they were; null where it says them no longer. */
export function placeOfQuote(plain: string, quote: string, from: number): number | null {
  let nearest: number | null = null;
  for (let at = plain.indexOf(quote); at >= 0; at = plain.indexOf(quote, at + 1)) {
    if (nearest !== null && Math.abs(at - from) >= Math.abs(nearest - from)) break;
    nearest = at;
  }
  return nearest;
}
