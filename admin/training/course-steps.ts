/** A part of a course's material that is read in one go. */
export interface CourseStep {
  /** Its heading; null for what stands before the first one. */
  readonly title: string | null;
  /** Markdown without that heading. */
  readonly text: string;
}

const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/;

/**
 * The material cut at its uppermost headings. A first heading that repeats the course's title is left out, and so are parts
 * without anything to read; a text without headings is one step.
 */
export function courseSteps(text: string, title: string | null): readonly CourseStep[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const opening = heading.exec(lines[first] ?? "");
  const body = opening && opening[2]?.trim() === title?.trim() ? lines.slice(first + 1) : lines;
  const levels = body.map((line) => heading.exec(line)?.[1]?.length ?? 0);
  const top = Math.min(...levels.filter((level) => level > 0));
  const steps: { title: string | null; lines: string[] }[] = [{ title: null, lines: [] }];
  for (const [place, line] of body.entries()) {
    if (levels[place] === top) steps.push({ title: heading.exec(line)?.[2] ?? null, lines: [] });
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
