import { isObject } from "../../shared/values.screen.ts";
import type { RegisterPack } from "../definition/pack.screen.ts";

/** Characters of a line of a file at most, where what stands in it can be broken. */
const WIDEST = 140;

/** In which order people read what stands in a file; the database keeps none. */
const order: readonly string[] = [
  ...["format", "slug", "group", "says", "needs", "parameters", "definition"],
  ...[
    "titles",
    "singular",
    "plural",
    "about",
    "numbering",
    "recordTitle",
    "sections",
    "fields",
    "opening",
    "states",
    "transitions",
    "bands",
  ],
  ...["handover", "limits", "duties", "balances", "points", "rosters", "reports", "views", "outsideForms", "bindings", "access"],
  ...["template", "read", "create", "act", "configure", "level"],
  ...["at", "key", "label", "title", "zh", "en", "kind", "of", "suggests", "is", "gives", "options", "items", "columns"],
  ...["section", "required", "requiredIf", "shownIf", "unique", "default", "example", "help", "explain"],
  ...["tone", "open", "frozen", "from", "to", "who", "notBy", "over", "value", "included", "holds", "message"],
  ...["quorum", "approval", "guards", "begins", "ends", "on", "every", "within", "rhythm", "amount", "unit", "warning", "escalations"],
  ...["groupBy", "period", "measures", "field", "register", "state", "transition"],
];
const places = new Map(order.map((name, place) => [name, place]));

const ordered = (value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (places.get(a) ?? order.length) - (places.get(b) ?? order.length) || (a < b ? -1 : 1));

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = ordered(value).map(([name, one]) => `${JSON.stringify(name)}: ${inLine(one)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function written(value: unknown, indent: string, used: number): string {
  const line = inLine(value);
  if (typeof value !== "object" || value === null || line.length + used <= WIDEST) return line;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => written(one, deeper, deeper.length))
    : ordered({ ...value }).map(([name, one]) => {
        const head = `${JSON.stringify(name)}: `;
        return head + written(one, deeper, deeper.length + head.length);
      });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.map((part) => deeper + part).join(",\n")}\n${indent}${close}`;
}

/** A register as a file that people can read and compare: the same register always gives the same text. */
export const packText = (pack: RegisterPack): string => `${written(pack, "", 0)}\n`;
