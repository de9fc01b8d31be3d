import type { Plugin } from "vite";

/** Which argument of what declares an input is its description. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ...["id", "text", "int", "day", "moment", "flag", "json", "upload"].map((name) => [name, 0] as const),
  ...["inputType", "wordOf", "nested"].map((name) => [name, 1] as const),
]);

/** A piece of a program's syntax tree, as far as descriptions are looked for in it. */
interface Piece {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isPiece = (value: unknown): value is Piece => typeof value === "object" && value !== null && "type" in value && "start" in value;
const valueAt = (piece: Piece, name: string): unknown => Object.entries(piece).find(([key]) => key === name)?.[1];
const pieceAt = (piece: Piece, name: string): Piece | null => {
  const value = valueAt(piece, name);
  return isPiece(value) ? value : null;
};
const nameOf = (piece: Piece | null): string => String((piece && valueAt(piece, "name")) ?? "");

/** What describes something to those who read the API: an argument of a declaration, or what is said of a command. */
function describing(piece: Piece): Piece | null {
  if (piece.type === "Property") return nameOf(pieceAt(piece, "key")) === "description" ? pieceAt(piece, "value") : null;
  const place = piece.type === "CallExpression" ? PLACES.get(nameOf(pieceAt(piece, "callee"))) : undefined;
  const given = place === undefined ? null : valueAt(piece, "arguments");
  const argument: unknown = Array.isArray(given) && place !== undefined ? given[place] : null;
  return isPiece(argument) ? argument : null;
}

function collect(value: unknown, found: Piece[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  if (!isPiece(value)) return;
  const description = describing(value);
  if (description?.type === "Literal" || description?.type === "TemplateLiteral") found.push(description);
  for (const inner of Object.values(value)) collect(inner, found);
}

/** Leaves out of the panel what commands and their inputs say to readers of the API: people who open a page do not wait for it. */
export function apiDescriptions(): Plugin {
  return {
    name: "api-descriptions",
    apply: "build",
    enforce: "post",
    transform(code, id) {
      if (!id.includes("/schema/") || !id.endsWith(".commands.screen.ts")) return null;
      const found: Piece[] = [];
      collect(this.parse(code), found);
      const shortened = found
        .toSorted((one, other) => other.start - one.start)
        .reduce((text, { start, end }) => `${text.slice(0, start)}""${text.slice(end)}`, code);
      return { code: shortened, map: null };
    },
  };
}
