/** With which part the titles of records begin to tell them apart, e.g. 1 for what several people are asked about one thing. */
export function firstTellingPart(titles: readonly (readonly (string | null)[])[]): number {
  const [first, ...others] = titles;
  const isSame = others.length > 0 && others.every(([part]) => part === first?.[0]);
  return isSame && titles.every(([, ...rest]) => rest.some((part) => part !== null)) ? 1 : 0;
}
