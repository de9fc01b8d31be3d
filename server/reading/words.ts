import type { ScalarField } from "../../schema/shared/description.ts";
import { fold } from "../../schema/shared/fold.screen.ts";
import { folded } from "../../schema/shared/fold.sql.ts";
import { pairsIn, wordPairs } from "../../schema/shared/word-pairs.ts";
import { allOf, anyOf } from "../access/logic.ts";
import { fieldOf } from "../model/model.ts";
import type { Parameters } from "../model/parameters.ts";
import { from, ofKind, type Place } from "../model/place.ts";

/** More words are left out of a search. */
const MOST_WORDS = 8;
/** Letters of a word that may be pinyin: longer ones are no name that anybody abbreviates. */
const LONGEST_SOUND = 40;

/** The words of what a person typed. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .filter((word) => fold(word) !== "")
    .slice(0, MOST_WORDS);

/**
 * The pattern of keys (see `pinyinKey`) that a word sounds like: from the beginning of a syllable on, of each syllable any beginning. So
 * kfzx, kefu, kefuzx and kfzhongxin are all 客服中心. Null for a word that is no pinyin.
 */
export function soundPattern(word: string): string | null {
  const letters = fold(word).replaceAll("ü", "v").replaceAll("'", "");
  if (letters.length > LONGEST_SOUND || !/^(?=.*[a-z])[a-z0-9]+$/.test(letters)) return null;
  return `(^| )${[...letters].join("([a-z0-9]* )?")}`;
}

/** SQL of one word standing in fields, or sounding like them. */
export class WordCondition {
  private readonly pattern: string;
  private readonly sound: string | null;
  private readonly pairs: readonly string[];

  constructor(
    word: string,
    private readonly parameters: Parameters,
  ) {
    const plain = fold(word);
    this.pattern = `%${plain.replace(/[\\%_]/g, "\\$&")}%`;
    this.sound = soundPattern(plain);
    this.pairs = pairsIn(plain);
  }

  /** Whether the word stands in the field of the record; the caller has made sure that the actor may read it there. */
  in(field: ScalarField, { model, alias }: Place): string {
    const found = this.matches(field, alias);
    if (!field.source) return found;
    const { target, field: name, inverse } = field.source;
    const place = { model: model.models.of(target), alias: this.parameters.alias() };
    const [source, back] = [fieldOf(place.model, name), fieldOf(place.model, inverse)];
    if (source.kind !== "scalar" || back.kind !== "one") throw new Error(`${field.name} has no source.`);
    const candidates = allOf([ofKind(place), this.narrowed([source], place.alias), this.matches(source, place.alias)]);
    return allOf([`${alias}."id" in (select ${back.sql(place.alias)} from ${from(place)} where ${candidates})`, found]);
  }

  /**
   * Chooses the index over pairs of characters: what holds wherever the word stands in one of the fields. Apart from the word itself, so
   * that PostgreSQL takes it from the index and works out no pairs of what it finds there.
   */
  narrowed(fields: readonly ScalarField[], alias: string): string {
    if (this.pairs.length === 0 || !fields.every(({ pairs }) => pairs)) return "true";
    const pairs = `${this.parameters.add(this.pairs)}::text[]`;
    return anyOf(fields.map((field) => `${wordPairs(folded(field.sql(alias)))} @> ${pairs}`));
  }

  private matches(field: ScalarField, alias: string): string {
    const sounds = this.sound !== null && field.pinyin ? `${field.pinyin(alias)} ~ ${this.parameters.add(this.sound)}` : "false";
    return anyOf([this.stands(field, folded(field.sql(alias))), sounds]);
  }

  /** The pairs alone are to choose the index: of two characters a trigram index would be read from end to end. */
  private stands(field: ScalarField, value: string): string {
    const pattern = this.parameters.add(this.pattern);
    return field.pairs && this.pairs.length > 0 ? `(${value} || '') like ${pattern}` : `${value} like ${pattern}`;
  }
}
