import { picturesIn } from "../blocks/pictures.screen.ts";
import { type LabelScheme, readLabel } from "../labels/read-label.screen.ts";
import type { ImportChoice } from "./import-choice.screen.ts";
import { type ImportedKind, type ImportPiece, type ImportText, isDivisionKind, rankOf } from "./import-text.screen.ts";
import { endBelow, endOfRank, rankedDepth, settle } from "./settle.screen.ts";
import { joinedText, printedWords, withRows, wordsAs } from "./words.screen.ts";

type Pieces = readonly ImportPiece[];

const replaced = (pieces: Pieces, place: number, ...by: readonly ImportPiece[]): ImportPiece[] => [
  ...pieces.slice(0, place),
  ...by,
  ...pieces.slice(place + 1),
];

/** The depth at which a kind without a place of its own stands behind others. */
function depthAfter(pieces: Pieces, place: number): number {
  const before = pieces[place - 1];
  if (!before) return 0;
  return rankOf(before.kind) === null ? before.depth : before.depth + 1;
}

function withKind(pieces: Pieces, place: number, piece: ImportPiece, kind: ImportedKind): ImportPiece[] {
  const [rank, former] = [rankOf(kind), rankOf(piece.kind)];
  const ends = [endBelow(pieces, place), rank === null ? place + 1 : endOfRank(pieces, place, rank)];
  if (former !== null) ends.push(endOfRank(pieces, place, former));
  const apart = kind === "preamble" || kind === "signature";
  const unranked = former === null && rank === null ? piece.depth : depthAfter(pieces, place);
  const depth = apart ? 0 : rank === null ? unranked : rankedDepth(pieces, place, rank);
  const changed = replaced(pieces, place, { ...piece, ...wordsAs(piece, kind), kind, depth });
  if (former === null && rank === null) return changed;
  return settle(changed, place + 1, Math.max(...ends), former === null ? piece.depth - 1 : piece.depth, rank === null ? depth - 1 : depth);
}

function atLevel(pieces: Pieces, place: number, piece: ImportPiece, by: number): ImportPiece[] | null {
  const before = pieces[place - 1];
  const depth = piece.depth + Math.sign(by);
  if (by === 0 || depth < 0 || depth > (before ? before.depth + 1 : 0)) return null;
  const end = endBelow(pieces, place);
  return pieces.map((one, at) => (at >= place && at < end ? { ...one, depth: one.depth + Math.sign(by) } : one));
}

function merged(pieces: Pieces, place: number, piece: ImportPiece): ImportPiece[] | null {
  const before = pieces[place - 1];
  if (!before) return null;
  const more = printedWords(piece);
  const goesOn = isDivisionKind(before.kind) && before.text === "" && !more.includes("\n");
  const apart = piece.kind === "table" || piece.label !== "";
  const whole = goesOn
    ? { ...before, heading: joinedText(before.heading, more, false) }
    : { ...before, text: before.kind === "table" ? withRows(before.text, more) : joinedText(before.text, more, apart) };
  const end = endBelow(pieces, place) - 1;
  const left = [...pieces.slice(0, place - 1), whole, ...pieces.slice(place + 1)];
  return settle(left, place, end, piece.depth);
}

const freeKey = (pieces: Pieces, key: string): string => (pieces.some((piece) => piece.key === key) ? freeKey(pieces, `${key}'`) : key);

function split(pieces: Pieces, place: number, piece: ImportPiece, at: number): ImportPiece[] | null {
  const { key, kind, text } = piece;
  const [first, second] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  const whole = first.isWellFormed() && second.isWellFormed();
  if (at <= 0 || first === "" || second === "" || !whole) return null;
  const shown = [first, second].reduce((sum, part) => sum + picturesIn({ kind, text: part }).length, 0);
  if (shown !== picturesIn(piece).length) return null;
  const sister = kind === "article" && readLabel(second) === null ? "paragraph" : kind;
  const depth = sister === kind ? piece.depth : piece.depth + 1;
  const rest = { ...piece, key: freeKey(pieces, `${key}+${at}`), kind: sister, label: "", number: null, heading: "", text: second, depth };
  return replaced(pieces, place, { ...piece, text: first }, { ...rest, ...wordsAs(rest, sister) });
}

function dropped({ pieces, leftOut }: ImportText, place: number, piece: ImportPiece): ImportText {
  const end = endBelow(pieces, place) - 1;
  const left = settle([...pieces.slice(0, place), ...pieces.slice(place + 1)], place, end, piece.depth);
  const out = { key: `-${piece.key}`, text: printedWords(piece), line: piece.line };
  return { pieces: left, leftOut: [...leftOut, out].sort((one, other) => one.line - other.line) };
}

function takenBack({ pieces, leftOut }: ImportText, key: string): ImportText | null {
  const out = leftOut.find((one) => one.key === key);
  if (!out) return null;
  const next = pieces.findIndex(({ line }) => line > out.line);
  const place = next < 0 ? pieces.length : next;
  const words = { label: "", number: null, heading: "", text: out.text };
  const depth = depthAfter(pieces, place);
  const piece: ImportPiece = { key: freeKey(pieces, key), kind: "paragraph", ...words, depth, line: out.line };
  const back = [...pieces.slice(0, place), piece, ...pieces.slice(place)];
  const kind = kindOfLabel(readLabel(out.text)?.scheme);
  return { pieces: kind ? withKind(back, place, piece, kind) : back, leftOut: leftOut.filter((one) => one !== out) };
}

/** What a label says of the kind, where it says so by itself. */
function kindOfLabel(scheme: LabelScheme | undefined): ImportedKind | null {
  switch (scheme) {
    case "part":
    case "subpart":
    case "chapter":
    case "section":
    case "article":
    case "annex":
      return scheme;
    default:
      return null;
  }
}

/** Nothing stands more than one level below what is before it. */
function tidy({ pieces, leftOut }: ImportText): ImportText {
  let deepest = 0;
  const tidied = pieces.map((piece) => {
    const depth = Math.min(piece.depth, deepest);
    deepest = depth + 1;
    return depth === piece.depth ? piece : { ...piece, depth };
  });
  return { pieces: tidied, leftOut };
}

/** The text after one more choice; null where the choice makes no sense, as about a piece that is not there. */
export function applyChoice(text: ImportText, choice: ImportChoice): ImportText | null {
  const chosen = chosenText(text, choice);
  return chosen && tidy(chosen);
}

function chosenText(text: ImportText, choice: ImportChoice): ImportText | null {
  if (choice.operation === "takeBack") return takenBack(text, choice.piece);
  const { pieces, leftOut } = text;
  const place = pieces.findIndex(({ key }) => key === choice.piece);
  const piece = pieces[place];
  if (!piece) return null;
  if (choice.operation === "drop") return dropped(text, place, piece);
  const done =
    choice.operation === "kind"
      ? withKind(pieces, place, piece, choice.kind)
      : choice.operation === "level"
        ? atLevel(pieces, place, piece, choice.by)
        : choice.operation === "merge"
          ? merged(pieces, place, piece)
          : split(pieces, place, piece, choice.at);
  return done && { pieces: done, leftOut };
}

/** The text after all choices, one after the other; with the place of the first that makes no sense instead. */
export function applyChoices(text: ImportText, choices: readonly ImportChoice[]): ImportText | number {
  let now = text;
  for (const [place, choice] of choices.entries()) {
    const next = applyChoice(now, choice);
    if (!next) return place;
    now = next;
  }
  return now;
}

/** For each piece the place of the one above it, null at the top. */
export function parentsOf(pieces: Pieces): (number | null)[] {
  const open: number[] = [];
  return pieces.map(({ depth }, place) => {
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1) ?? null;
    open.push(place);
    return parent;
  });
}
