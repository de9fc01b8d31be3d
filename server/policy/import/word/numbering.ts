import { child, type Element, eachChild, isOn, settingOf, wholeNumber } from "./element.ts";

/** One level of a list, from 0. */
export interface ListLevel {
  readonly start: number;
  /** As `listNumeral` knows them, or the pattern of one made by hand (001, 002). */
  readonly format: string;
  /** With %1 … %9 for the numbers of the levels. */
  readonly text: string;
  /** After the number of which level (from 1) it begins anew; 0 for never, undefined for every level above. */
  readonly restart: number | undefined;
  /** All numbers of its label in Arabic digits. */
  readonly legal: boolean;
  /** The style whose paragraphs are on this level. */
  readonly style: string | undefined;
  /** It counts, and prints nothing. */
  readonly hidden: boolean;
  /** The font of the label, for bullets. */
  readonly font: string;
}

/** What a list looks like. Lists of one definition count on together. */
export interface ListDefinition {
  readonly id: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** The style of lists in which its levels are kept. */
  readonly link: string | undefined;
}

/** A list: what it looks like, and what is different in it. */
export interface List {
  readonly id: string;
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** All lists of a document. */
export interface Numbering {
  readonly definitions: ReadonlyMap<string, ListDefinition>;
  readonly lists: ReadonlyMap<string, List>;
}

const DEEPEST_LEVEL = 8;
/** Longer than Word lets anybody write. */
const LONGEST_LABEL = 255;

/** Formats that newer programs know stand beside one that all know. */
function formatOf(level: Element): string {
  const choices = child(level, "AlternateContent");
  const format = child(child(choices, "Choice"), "numFmt") ?? child(level, "numFmt") ?? child(child(choices, "Fallback"), "numFmt");
  const { val = "decimal", format: pattern } = format?.attributes ?? {};
  return val === "custom" ? (pattern ?? "decimal") : val;
}

function levelOf(level: Element): ListLevel {
  const fonts = child(child(level, "rPr"), "rFonts")?.attributes ?? {};
  return {
    start: wholeNumber(settingOf(level, "start")) ?? 0,
    format: formatOf(level),
    text: (settingOf(level, "lvlText") ?? "").slice(0, LONGEST_LABEL),
    restart: wholeNumber(settingOf(level, "lvlRestart")),
    legal: isOn(level, "isLgl"),
    style: settingOf(level, "pStyle"),
    hidden: isOn(child(level, "rPr"), "vanish"),
    font: fonts.ascii ?? fonts.hAnsi ?? "",
  };
}

function placed<Value>(elements: readonly Element[], name: string, value: (element: Element) => Value | undefined): Map<number, Value> {
  const found = new Map<number, Value>();
  for (const element of elements) {
    const place = wholeNumber(element.attributes.ilvl);
    const own = element.name === name && place !== undefined && place >= 0 && place <= DEEPEST_LEVEL ? value(element) : undefined;
    if (own !== undefined && place !== undefined) found.set(place, own);
  }
  return found;
}

/** Reads the part that defines lists. */
export function readNumbering(xml: string | undefined): Numbering {
  const definitions = new Map<string, ListDefinition>();
  const lists = new Map<string, List>();
  if (xml === undefined) return { definitions, lists };
  eachChild(xml, "numbering", (element) => {
    const { abstractNumId = "", numId: id = "" } = element.attributes;
    if (element.name === "abstractNum")
      definitions.set(abstractNumId, {
        id: abstractNumId,
        levels: placed(element.children, "lvl", levelOf),
        link: settingOf(element, "numStyleLink"),
      });
    else if (element.name === "num")
      lists.set(id, {
        id,
        definition: settingOf(element, "abstractNumId") ?? "",
        levels: placed(element.children, "lvlOverride", (override) => {
          const level = child(override, "lvl");
          return level && levelOf(level);
        }),
        starts: placed(element.children, "lvlOverride", (override) => wholeNumber(settingOf(override, "startOverride"))),
      });
  });
  return { definitions, lists };
}
