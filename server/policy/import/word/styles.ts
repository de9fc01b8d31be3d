import { IMPRINT } from "../../../office/imprint-style.ts";
import { child, type Element, eachChild, settingOf, wholeNumber } from "./element.ts";

/** A list and a level in it, as a paragraph or a style names them: each alone, or both. List 0 is none. */
export interface NumberingChoice {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: NumberingChoice;
  /** The level of a heading, from 0; 9 for none. */
  readonly outline: number | undefined;
  /** How its runs are printed. */
  readonly run: Element | undefined;
}

export function numberingChoice(paragraphProperties: Element | undefined): NumberingChoice {
  const own = child(paragraphProperties, "numPr");
  return { list: settingOf(own, "numId"), level: wholeNumber(settingOf(own, "ilvl")) };
}

/** Styles that are based on one another in a circle would never end. */
const LONGEST_CHAIN = 50;

const DEEPEST_OUTLINE = 8;
/** heading 1, 标题 1: from 0. */
function headingNamed(name: string | undefined): number | undefined {
  const level = /^(?:heading|标题) ?([1-9])$/.exec(name ?? "")?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** The styles of a document, as far as they say what is printed. */
export class Styles {
  readonly #byId = new Map<string, Style>();
  readonly #default: string | undefined;
  readonly #chains = new Map<string | undefined, readonly Style[]>();

  constructor(xml: string | undefined) {
    let standard: string | undefined;
    if (xml !== undefined)
      eachChild(xml, "styles", (element) => {
        if (element.name !== "style") return;
        const { styleId: id = "", type, default: isDefault } = element.attributes;
        this.#byId.set(id, {
          id,
          name: settingOf(element, "name")?.toLowerCase() ?? "",
          basedOn: settingOf(element, "basedOn"),
          numbering: numberingChoice(child(element, "pPr")),
          outline: wholeNumber(settingOf(child(element, "pPr"), "outlineLvl")),
          run: child(element, "rPr"),
        });
        if (type === "paragraph" && (isDefault === "1" || isDefault === "true")) standard = id;
      });
    this.#default = standard;
  }

  /** The style and those it is based on, the nearest first; without one the style of plain paragraphs. */
  chain(id: string | undefined): readonly Style[] {
    const known = this.#chains.get(id);
    if (known) return known;
    const chain = this.#follow(id);
    this.#chains.set(id, chain);
    return chain;
  }

  #follow(id: string | undefined): readonly Style[] {
    const found: Style[] = [];
    let style = this.#byId.get(id ?? this.#default ?? "") ?? this.#byId.get(this.#default ?? "");
    while (style && found.length < LONGEST_CHAIN) {
      found.push(style);
      style = style.basedOn === undefined ? undefined : this.#byId.get(style.basedOn);
    }
    return found;
  }

  /** What says of a run how it is printed, in the first style that says anything about it: its own before that of its paragraph. */
  runSaying(style: string | undefined, paragraphStyle: string | undefined, name: string): Element | undefined {
    const says = ({ run }: Style): boolean => child(run, name) !== undefined;
    return ((style === undefined ? undefined : this.chain(style).find(says)) ?? this.chain(paragraphStyle).find(says))?.run;
  }

  /** From 1 for a heading, as its paragraph or its style says; 0 for the title of a document; undefined for other paragraphs. */
  outlineOf(style: string | undefined, properties: Element | undefined): number | undefined {
    const own = wholeNumber(settingOf(properties, "outlineLvl"));
    const chain = this.chain(style);
    if (own === undefined && chain.some(({ name }) => name === "title")) return 0;
    const level = own ?? chain.find(({ outline }) => outline !== undefined)?.outline ?? headingNamed(chain[0]?.name);
    return level === undefined || level > DEEPEST_OUTLINE ? undefined : level + 1;
  }

  /** The list in which a style of lists keeps its levels. */
  listOf(style: string): string | undefined {
    return this.#byId.get(style)?.numbering.list;
  }

  /** Whether its paragraphs are entries of a table of contents. */
  isContents(id: string | undefined): boolean {
    return id !== undefined && this.chain(id).some(({ name }) => /^(?:toc|目录) ?\d$/.test(name));
  }

  /** Whether its paragraphs are what a file of ours says of itself beside the text. */
  isImprint(id: string | undefined): boolean {
    return id !== undefined && this.chain(id).some(({ name }) => name === IMPRINT.toLowerCase());
  }
}
