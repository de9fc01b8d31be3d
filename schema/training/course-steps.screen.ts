/** A part of a course's material that is read in one go. */
export interface CourseStep {
  /** Its heading; null for what stands before the first one. */
  readonly title: string | null;
  /** Markdown without that heading. */
  readonly text: string;
}

const marked = /^(#{1,6})\s+(.*)/s;

/** A heading's level and words, without the marks that may also stand behind it. */
function stepHeading(line: string): { readonly level: number; readonly title: string } | null {
  const [, marks, rest] = marked.exec(line) ?? [];
  if (marks === undefined || rest === undefined) return null;
  const words = rest.trimEnd();
  let end = words.length;
  while (words[end - 1] === "#") end -= 1;
  return { level: marks.length, title: words.slice(0, end).trim() };
}

/**
 * The material cut at its uppermost headings. A first heading that repeats the course's title is left out, and so are parts
 * without anything to read; a text without headings is one step.
 */
export function courseSteps(text: string, title: string | null): readonly CourseStep[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const opening = stepHeading(lines[first] ?? "");
  const body = opening && opening.title === title?.trim() ? lines.slice(first + 1) : lines;
  const headings = body.map(stepHeading);
  const top = headings.reduce((least, heading) => Math.min(least, heading?.level ?? least), Number.POSITIVE_INFINITY);
  const steps: { title: string | null; lines: string[] }[] = [{ title: null, lines: [] }];
  for (const [place, line] of body.entries()) {
    const heading = headings[place];
    if (heading?.level === top) steps.push({ title: heading.title, lines: [] });
    else steps.at(-1)?.lines.push(line);
  }
  const parts = steps
    .map((step) => ({ title: step.title, text: step.lines.join("\n").trim() }))
    .filter((step) => step.title !== null || step.text !== "");
  return parts.length > 0 ? parts : [{ title: null, text: "" }];
}

/** The step at which somebody goes on: the furthest one that was opened, where the material still has as many steps. */
export function resumeAt(steps: number, known: { readonly step: number | null; readonly steps: number | null } | null): number {
  return known?.steps === steps && known.step !== null ? Math.min(known.step, steps) : 1;
}
