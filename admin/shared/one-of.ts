/** The text as one of the words that there are, such as `words.ObligationState`; null for any other, as an address may hold. */
export const oneOf = <Word extends string>(known: Readonly<Record<Word, unknown>>, text: string | null): Word | null =>
  text !== null && Object.hasOwn(known, text) ? (text as Word) : null;
