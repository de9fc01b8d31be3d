import type { Bilingual } from "../screen/operations.ts";
import { both } from "../shared/field.screen.ts";
import { sayIn } from "../shared/say-in.screen.ts";

/** What stands in the places of a text: a figure, a name, or words that differ by language. */
export type SaidValues = Readonly<Record<string, string | number | Bilingual>>;

/** A text of which one language may be empty, with the other one in its place. */
export const inBoth = ({ zh, en }: Bilingual): Bilingual => both(zh || en, en || zh);

const valuesIn = (language: keyof Bilingual, values: SaidValues) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? inBoth(value)[language] : value]));

/** A sentence in both languages, with the values in its places. */
export const said = (text: Bilingual, values: SaidValues = {}): Bilingual =>
  both(sayIn("zh", text, valuesIn("zh", values)), sayIn("en", text, valuesIn("en", values)));
