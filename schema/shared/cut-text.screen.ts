const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * The beginning of a text, of at most so many Unicode characters, never cut through what a person takes for one character: half an emoji
 * would be kept as something else than what was there. The one way to make a text shorter.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = 0;
  // A character takes two units at most, so more than this is never needed.
  for (const { segment, index } of characters.segment(text.slice(0, 2 * most + 2))) {
    kept += [...segment].length;
    // Marks upon marks without end make one character that no place holds.
    if (kept > most) return index > 0 ? text.slice(0, index) : [...segment].slice(0, most).join("");
  }
  return text;
}

/** The text, or its beginning and an ellipsis that says that it goes on. */
export function shortenText(text: string, most: number): string {
  const cut = cutText(text, most);
  return cut === text ? text : `${cut}…`;
}
