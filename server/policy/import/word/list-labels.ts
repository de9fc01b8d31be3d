import { listNumeral } from "../../../../schema/policy/numerals/written-numeral.screen.ts";
import type { List, ListDefinition, ListLevel, Numbering } from "./numbering.ts";
import type { NumberingChoice, Styles } from "./styles.ts";
import { lettersSeen, UNKNOWN_SYMBOL, withSymbols } from "./symbols.ts";

/** What Word prints before a paragraph by itself. */
export interface ListLabel {
  /** As printed, white space at its end included. */
  readonly text: string;
  readonly number: number;
  /** From 0. */
  readonly level: number;
  readonly bullet: boolean;
  /** A page made it of a list, in which labels may be typed as well. */
  readonly ofList?: true;
}

/** Numbers of the levels of one definition that were printed last; undefined for one that begins anew. */
type Counts = (number | undefined)[];

const isBullet = ({ format, text }: ListLevel): boolean => format === "bullet" || (format === "none" && !/[\p{L}\p{N}]/u.test(text));

/** A pattern like 001, 002, 003, ... is as wide as its first number. */
function numeral(number: number, format: string): string {
  const pattern = /^0+1(?=,)/.exec(format)?.[0];
  return pattern ? String(number).padStart(pattern.length, "0") : listNumeral(number, format);
}

/** Counts the paragraphs of a document in its lists, in order (ECMA-376-1, 17.9). */
export class ListLabels {
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  readonly #counts = new Map<string, Counts>();
  /** Lists and levels whose own beginning was used: it holds for their first paragraph alone. */
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** The label of the next paragraph, null when it has none. */
  next(style: string | undefined, own: NumberingChoice): ListLabel | null {
    const choice = this.#choice(style, own);
    if (!choice) return null;
    const list = this.#numbering.lists.get(choice.list);
    const definition = list && this.#numbering.definitions.get(list.definition);
    const shown = list && this.#shown(definition, list);
    const level = shown?.get(choice.level);
    if (!list || !definition || !shown || !level) return null;
    const counts = this.#count(definition, list, shown, choice.level);
    if (level.hidden) return null;
    const printed = withSymbols(this.#printed(level, shown, counts), level.font).replace(UNKNOWN_SYMBOL, "•");
    // A bullet is a letter in a font of signs.
    const text = isBullet(level) ? lettersSeen(printed, level.font).text : printed;
    return text === "" ? null : { text, number: counts[choice.level] ?? level.start, level: choice.level, bullet: isBullet(level) };
  }

  /** What the paragraph says itself goes before what its style says, each part for itself. */
  #choice(style: string | undefined, own: NumberingChoice): { list: string; level: number } | null {
    const chain = this.#styles.chain(style);
    const list = own.list ?? chain.find(({ numbering }) => numbering.list !== undefined)?.numbering.list;
    if (list === undefined || list === "0") return null;
    if (own.level !== undefined) return { list, level: own.level };
    if (own.list !== undefined) return { list, level: this.#levelOfStyle(list, chain.slice(0, 1)) ?? 0 };
    const linked = this.#levelOfStyle(list, chain);
    return { list, level: linked ?? chain.find(({ numbering }) => numbering.level !== undefined)?.numbering.level ?? 0 };
  }

  #levelOfStyle(list: string, chain: readonly { readonly id: string }[]): number | undefined {
    const found = this.#numbering.lists.get(list);
    const levels = found && this.#shown(this.#numbering.definitions.get(found.definition), found);
    if (!levels) return undefined;
    for (const { id } of chain) for (const [place, level] of levels) if (level.style === id) return place;
    return undefined;
  }

  /** The levels as they look in this list; those of a style of lists are kept elsewhere. */
  #shown(definition: ListDefinition | undefined, list: List): ReadonlyMap<number, ListLevel> | undefined {
    if (!definition) return undefined;
    const kept = definition.link === undefined || definition.levels.size > 0 ? undefined : this.#linked(definition.link);
    const levels = kept ?? definition.levels;
    return list.levels.size === 0 ? levels : new Map([...levels, ...list.levels]);
  }

  #linked(style: string): ReadonlyMap<number, ListLevel> | undefined {
    const list = this.#numbering.lists.get(this.#styles.listOf(style) ?? "");
    const definition = list && this.#numbering.definitions.get(list.definition);
    return definition && list && (list.levels.size === 0 ? definition.levels : new Map([...definition.levels, ...list.levels]));
  }

  #count(definition: ListDefinition, list: List, levels: ReadonlyMap<number, ListLevel>, at: number): Counts {
    const counts = this.#counts.get(definition.id) ?? [];
    this.#counts.set(definition.id, counts);
    const start = (level: number): number => list.starts.get(level) ?? levels.get(level)?.start ?? 1;
    const own = `${list.id} ${at}`;
    const begins = list.starts.has(at) && !this.#begun.has(own);
    this.#begun.add(own);
    const last = counts[at];
    counts[at] = begins || last === undefined ? start(at) : last + 1;
    for (let below = at + 1; below <= 8; below++) {
      const restart = levels.get(below)?.restart;
      if (restart === undefined || at < restart) counts[below] = undefined;
    }
    return counts;
  }

  #printed(level: ListLevel, levels: ReadonlyMap<number, ListLevel>, counts: Counts): string {
    return level.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const named = levels.get(at);
      const number = counts[at] ?? named?.start ?? 1;
      return numeral(number, level.legal && named?.format !== "none" ? "decimal" : (named?.format ?? "decimal"));
    });
  }
}
