/** Characters as wide as they are high: Chinese ones and their punctuation. */
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * The text as far as it fits into a width, in halves of a Chinese character. Where thousands of texts pass by this is cheaper than
 * letting the browser cut each.
 */
export function shorten(text: string, width: number): string {
  let room = width;
  const characters = [...text];
  const end = characters.findIndex((character) => {
    room -= wide.test(character) ? 2 : 1;
    return room < 0;
  });
  return end < 0 ? text : `${characters.slice(0, Math.max(1, end - 1)).join("")}…`;
}
