const backslashesBefore = (text: string, at: number, from: number): number => {
  let start = at;
  while (start > from && text[start - 1] === "\\") start -= 1;
  return at - start;
};

/** A stretch that means itself, or a mark with what it was found as. */
export type Stretch = string | RegExpExecArray;

/**
 * A text cut at its marks. Backslashes mean something right before a mark alone: two are one, and an odd one makes the mark mean itself;
 * everywhere else they are themselves. So a text without marks is what it says, letter by letter.
 */
export function cutAtMarks(text: string, mark: RegExp): Stretch[] {
  const stretches: Stretch[] = [];
  let plain = "";
  let from = 0;
  for (const match of text.matchAll(mark)) {
    const at = match.index;
    const slashes = backslashesBefore(text, at, from);
    plain += text.slice(from, at - slashes) + "\\".repeat(slashes >> 1);
    from = at + match[0].length;
    if (slashes % 2 === 1) plain += match[0];
    else {
      if (plain !== "") stretches.push(plain);
      stretches.push(match);
      plain = "";
    }
  }
  plain += text.slice(from);
  if (plain !== "") stretches.push(plain);
  return stretches;
}

/** What is written already, with plain words behind it in which no mark means anything. */
export function withPlain(written: string, plain: string, mark: RegExp): string {
  const whole = written + plain;
  // What stands before the words decides with them what would be read as a mark.
  mark.lastIndex = written.length;
  const matches = whole.matchAll(mark);
  mark.lastIndex = 0;
  let text = written;
  let done = written.length;
  for (const match of matches) {
    const slashes = backslashesBefore(whole, match.index, done);
    text += `${whole.slice(done, match.index)}${"\\".repeat(slashes + 1)}${match[0]}`;
    done = match.index + match[0].length;
  }
  return text + whole.slice(done);
}

/** What is written already, with a mark behind it that means something. */
export const withMark = (written: string, mark: string): string =>
  written + "\\".repeat(backslashesBefore(written, written.length, 0)) + mark;
