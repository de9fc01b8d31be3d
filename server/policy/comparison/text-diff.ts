import { sequenceDiff } from "./sequence-diff.ts";
import { formless, type Written, withRoom, writtenSigns } from "./written-form.ts";

/** A stretch of text that both texts share, that only one of them has, or that both have in another form of width, brackets or digits. */
export interface Segment {
  readonly text: string;
  readonly change: "same" | "added" | "removed" | "form";
  /** As the old text writes it, where that is in another form. */
  readonly before?: string;
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
const wordsIn = (text: string) => withRoom(Array.from(words.segment(text), ({ segment }) => segment));

/** Two stretches that say the same: shared where they are written alike. */
const written = (before: string, after: string): Segment =>
  before === after ? { change: "same", text: after } : { change: "form", text: after, before };

/** Signs and numbers that are the same one by one. */
const inStep = (before: readonly Written[], after: readonly Written[]): Segment[] =>
  after.map(({ text }, at) => written(before[at]?.text ?? "", text));

/** Words or sentences that are the same one by one, those written alike taken together. */
function inRun(before: readonly string[], after: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let same = "";
  const flush = () => {
    if (same) segments.push({ change: "same", text: same });
    same = "";
  };
  for (const [at, item] of after.entries()) {
    const old = before[at] ?? "";
    if (old === item) same += item;
    else {
      flush();
      segments.push(...inStep(writtenSigns(old), writtenSigns(item)));
    }
  }
  flush();
  return segments;
}

/** The stretches of two sequences of words or sentences, which are the same where their keys are. */
function segmentsOf(before: readonly string[], after: readonly string[], key: (item: string) => string, most: number): Segment[] {
  let at = 0;
  return sequenceDiff(before.map(key), after.map(key), most).flatMap(({ change, from, to }): Segment[] => {
    if (change === "added") return [{ change, text: after.slice(from, to).join("") }];
    if (change === "removed") {
      at += to - from;
      return [{ change, text: before.slice(from, to).join("") }];
    }
    const old = before.slice(at, at + to - from);
    at += to - from;
    return inRun(old, after.slice(from, to));
  });
}

/** So many signs from the begin are the same up to the last one that is written in another form; none where there is no such sign. */
function formEnd(before: readonly Written[], after: readonly Written[]): number {
  let end = 0;
  for (let at = 0; at < before.length && at < after.length && before[at]?.key === after[at]?.key; at += 1)
    if (before[at]?.text !== after[at]?.text) end = at + 1;
  return end;
}

const textOf = (signs: readonly Written[]): string => signs.map(({ text }) => text).join("");

/** What was replaced, without what is only written in another form at its begin and end. */
function replaced(removed: string, added: string): Segment[] {
  const [old, fresh] = [writtenSigns(removed), writtenSigns(added)];
  if (old.length === fresh.length && old.every(({ key }, at) => key === fresh[at]?.key)) return inStep(old, fresh);
  const begin = formEnd(old, fresh);
  const [oldRest, freshRest] = [old.slice(begin), fresh.slice(begin)];
  const end = formEnd(oldRest.toReversed(), freshRest.toReversed());
  const upTo = (signs: readonly Written[]) => signs.slice(0, signs.length - end);
  return [
    ...inStep(old.slice(0, begin), fresh.slice(0, begin)),
    { change: "removed", text: textOf(upTo(oldRest)) },
    { change: "added", text: textOf(upTo(freshRest)) },
    ...inStep(oldRest.slice(oldRest.length - end), freshRest.slice(freshRest.length - end)),
  ];
}

/** The words that differ between two stretches that stand for each other. */
function wordDiff(before: string, after: string, wording: Wording): Segment[] {
  if (!wording.takes(before.length + after.length)) return replaced(before, after);
  return segmentsOf(wordsIn(before), wordsIn(after), formless, MOST_WORDS);
}

/** Whether two neighbours are one stretch. */
const continues = (last: Segment | undefined, { change }: Segment): last is Segment =>
  last !== undefined && last.change === change && (change === "same" || change === "form");

/** Joins neighbours, so that each stretch of changes is one removed and one added segment. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  const put = (segment: Segment) => {
    const last = result.at(-1);
    if (!continues(last, segment)) result.push(segment);
    else if (segment.change === "form")
      result[result.length - 1] = { ...segment, text: last.text + segment.text, before: (last.before ?? "") + (segment.before ?? "") };
    else result[result.length - 1] = { ...segment, text: last.text + segment.text };
  };
  let removed = "";
  let added = "";
  const flush = () => {
    const changes: Segment[] =
      removed && added
        ? replaced(removed, added)
        : [
            { change: "removed", text: removed },
            { change: "added", text: added },
          ];
    for (const one of changes) if (one.text !== "") put(one);
    removed = added = "";
  };
  for (const [index, segment] of segments.entries()) {
    const { change, text } = segment;
    if (change === "removed") removed += text;
    else if (change === "added") added += text;
    // A lone mark or particle between two changes reads worse than one longer change.
    else if (change === "same" && text.length <= 1 && (removed || added) && index < segments.length - 1) {
      removed += text;
      added += text;
    } else {
      flush();
      if (text !== "") put(segment);
    }
  }
  flush();
  return result;
}

/**
 * How one text becomes another, for people to read: sentence by sentence, and word by word in sentences that were reworded; another width,
 * bracket or form of digits alone is no other word. Same, removed and the old form of other segments together are the old text, all but the
 * removed ones the new text.
 */
export function textDiff(before: string, after: string, wording = new Wording()): Segment[] {
  if (before === after) return before === "" ? [] : [{ change: "same", text: before }];
  // Where sentences end may be written otherwise too.
  if (formless(before) === formless(after)) return joined(inStep(writtenSigns(before), writtenSigns(after)));
  const runs = segmentsOf(sentencesOf(before), sentencesOf(after), formless, MOST_SENTENCES);
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
