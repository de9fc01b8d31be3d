import { type Run, sequenceDiff } from "./sequence-diff.ts";

/** A stretch of text that both texts share, or that only one of them has. */
export interface Segment {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
}

/** So many sentences and so many words may differ before a stretch counts as rewritten; bounds time and memory. */
const MOST_SENTENCES = 400;
const MOST_WORDS = 300;
/** Longer stretches are not cut into words. */
const LONGEST_STRETCH = 20_000;
/** Characters of one comparison that are cut into words: all rewordings of five long regulations. */
const MOST_REWORDED = 200_000;

/** What is left to be compared word by word in one comparison; the first rewordings have it, what comes behind is shown sentence by sentence. */
export class Wording {
  private left = MOST_REWORDED;

  /** Whether a stretch of so many characters can still be cut into words. */
  takes(characters: number): boolean {
    if (characters > Math.min(LONGEST_STRETCH, this.left)) return false;
    this.left -= characters;
    return true;
  }
}

/** Cuts Chinese, which has no spaces, by a dictionary, and everything else by its spaces; built once, as that is slow. */
const words = new Intl.Segmenter("zh", { granularity: "word" });

const sentencesOf = (text: string) => text.match(/[^。！？；;\n]*[。！？；;\n]+|[^。！？；;\n]+$/g) ?? [];
const wordsIn = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);

function segmentsOf(runs: readonly Run[], before: readonly string[], after: readonly string[]): Segment[] {
  return runs.map(({ change, from, to }) => ({ change, text: (change === "removed" ? before : after).slice(from, to).join("") }));
}

/** The words that differ between two stretches that stand for each other. */
function wordDiff(before: string, after: string, wording: Wording): Segment[] {
  if (!wording.takes(before.length + after.length)) {
    return [
      { change: "removed", text: before },
      { change: "added", text: after },
    ];
  }
  const [old, fresh] = [wordsIn(before), wordsIn(after)];
  return segmentsOf(sequenceDiff(old, fresh, MOST_WORDS), old, fresh);
}

/** Joins neighbours, so that each stretch of changes is one removed and one added segment. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) result.push({ change: "removed", text: removed });
    if (added) result.push({ change: "added", text: added });
    removed = added = "";
  };
  for (const [index, { change, text }] of segments.entries()) {
    const last = result.at(-1);
    if (change === "removed") removed += text;
    else if (change === "added") added += text;
    // A lone mark or particle between two changes reads worse than one longer change.
    else if (text.length <= 1 && (removed || added) && index < segments.length - 1) {
      removed += text;
      added += text;
    } else {
      flush();
      if (last?.change === "same" && result.at(-1) === last) result[result.length - 1] = { change, text: last.text + text };
      else result.push({ change, text });
    }
  }
  flush();
  return result.filter(({ text }) => text !== "");
}

/**
 * How one text becomes another, for people to read: sentence by sentence, and word by word in sentences that were reworded. Same
 * and removed segments together are the old text, same and added ones the new text.
 */
export function textDiff(before: string, after: string, wording = new Wording()): Segment[] {
  if (before === after) return before === "" ? [] : [{ change: "same", text: before }];
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  const runs = segmentsOf(sequenceDiff(old, fresh, MOST_SENTENCES), old, fresh);
  const segments: Segment[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const [run, next] = [runs[index], runs[index + 1]];
    if (!run) continue;
    if (run.change === "removed" && next?.change === "added") {
      segments.push(...wordDiff(run.text, next.text, wording));
      index += 1;
    } else segments.push(run);
  }
  return joined(segments);
}
