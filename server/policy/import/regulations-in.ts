import type { PlainSource } from "./plain-source.ts";
import { HEADING_RANK, type ProvisionNode } from "./provision-node.ts";

/** From this one to the other one, lines of the text counted from 1. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const beginsRegulation = ({ kind, rank, children }: ProvisionNode): boolean =>
  kind === "paragraph" && rank === HEADING_RANK.document && children > 0;

/** Whether something numbered stands below the title, down to the next one. */
const hasNumbers = (nodes: readonly ProvisionNode[], from: number, to: number): boolean =>
  nodes.some(({ marker, line }) => marker !== null && line >= from && line <= to);

function stretches(nodes: readonly ProvisionNode[], lines: number): Stretch[] {
  const [first] = nodes;
  const begins = nodes.filter((node) => node !== first && beginsRegulation(node)).map(({ line }) => line);
  const found: Stretch[] = [];
  let from = 1;
  for (const line of [...begins, lines + 1]) {
    if (line > from && (found.length === 0 || hasNumbers(nodes, from, line - 1))) found.push({ from, to: line - 1 });
    else found.push({ from: found.pop()?.from ?? from, to: line - 1 });
    from = line;
  }
  return found;
}

/** A stretch of a source as a source of its own; places are those in the whole. */
function cut(plain: PlainSource, { from, to }: Stretch): PlainSource {
  const breaks = [...plain.text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const start = from === 1 ? 0 : (breaks[from - 2] ?? plain.text.length);
  const end = breaks[to - 1] ?? plain.text.length;
  const [first, last] = [plain.lineOf(from), plain.lineOf(to)];
  const inside = ({ line }: { readonly line: number }): boolean => (line >= first || from === 1) && line <= last;
  return {
    text: plain.text.slice(start, end),
    lineOf: (line) => plain.lineOf(line + from - 1),
    furniture: plain.furniture.filter(inside),
    title: from === 1 ? plain.title : null,
    invisible: plain.invisible,
    namesContents: plain.namesContents ?? false,
    ...(plain.lines && {
      lines: plain.lines
        .filter(({ number }) => number >= from && number <= to)
        .map((line) => ({ ...line, number: line.number - from + 1, start: line.start - start, end: line.end - start })),
    }),
    warnings: plain.warnings?.filter(inside) ?? [],
  };
}

/** The regulations that stand in a source one after the other, as sources of their own; the source itself when it is one. */
export function regulationsIn(plain: PlainSource, nodes: readonly ProvisionNode[]): PlainSource[] {
  const found = stretches(nodes, plain.text.split("\n").length);
  return found.length < 2 ? [plain] : found.map((stretch) => cut(plain, stretch));
}
