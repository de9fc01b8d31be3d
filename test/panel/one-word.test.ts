import { describe, expect, it } from "vitest";
import { englishTexts } from "../story/support/dictionary.ts";

/** Of each thing its one English word, and what it is not called. */
const terms: readonly { readonly word: string; readonly not: RegExp }[] = [
  { word: "revision", not: /\b(editions?|versions?|issues? \d)\b/i },
  { word: "missing", not: /\b(lacking|lacks?|outstanding|unsigned|not signed|yet to sign)\b/i },
  { word: "running out", not: /\b(expir\w*|laps\w+|time[sd]? out)\b|\b(clearance|grant)s?\b.*\b(ends|ending)\b/i },
];

describe("one word for each thing", () => {
  // Names of places for values are not said.
  const texts = englishTexts().map((text) => text.replaceAll(/%?\{\w+\}/g, "…"));

  it("finds what is said", () => {
    expect(texts.length).toBeGreaterThan(1_500);
    for (const { word } of terms) expect(texts.some((text) => text.toLowerCase().includes(word))).toBe(true);
  });

  it.each(terms)("$word", ({ not }) => expect(texts.filter((text) => not.test(text))).toEqual([]));

  it.each([
    [0, "Edition 2"],
    [0, "A new version that was published"],
    [1, "Two agreements are not signed"],
    [2, "The clearance expires soon"],
    [2, "Your clearance ends on Monday"],
  ])("notices another word: %i %s", (place, text) => expect(terms[place]?.not.test(text)).toBe(true));
});
