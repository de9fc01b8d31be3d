/** SQL of a text as it is compared: the function `folded` of the database, which does what `fold` does. */
export const folded = (text: string) => `folded(${text})`;
