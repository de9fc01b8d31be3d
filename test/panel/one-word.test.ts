import { describe, expect, it } from "vitest";
import { englishTexts } from "../story/support/dictionary.ts";

interface Term {
  readonly word: string;
  readonly not: RegExp;
  /** Which sources speak of the thing; all where it is left out. */
  readonly said?: (path: string) => boolean;
}

const ofRegisters = (path: string) => /\/register\//.test(path);

/** Of each thing its one English word, and what it is not called. */
const terms: readonly Term[] = [
  // A register's definition has versions.
  { word: "revision", said: (path) => !ofRegisters(path), not: /\b(editions?|versions?|issues? \d)\b/i },
  { word: "missing", not: /\b(lacking|lacks?|outstanding|unsigned|not signed|yet to sign)\b/i },
  { word: "running out", not: /\b(expir\w*|laps\w+|time[sd]? out)\b|\b(clearance|grant)s?\b.*\b(ends|ending)\b/i },
];

describe("one word for each thing", () => {
  // Names of places for values are not said.
  const textsOf = (said: Term["said"]) => englishTexts(said).map((text) => text.replaceAll(/%?\{\w+\}/g, "…"));

  it("finds what is said", () => {
    expect(textsOf(undefined).length).toBeGreaterThan(1_500);
    for (const { word, said } of terms) expect(textsOf(said).some((text) => text.toLowerCase().includes(word))).toBe(true);
  });

  it.each(terms)("$word", ({ not, said }) => expect(textsOf(said).filter((text) => not.test(text))).toEqual([]));

  it.each([
    [0, "Edition 2"],
    [0, "A new version that was published"],
    [1, "Two agreements are not signed"],
    [2, "The clearance expires soon"],
    [2, "Your clearance ends on Monday"],
  ])("notices another word: %i %s", (place, text) => expect(terms[place]?.not.test(text)).toBe(true));
});
