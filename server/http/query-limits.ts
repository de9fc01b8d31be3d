/** Levels of nesting, aliases, fields as cost, and tokens that one request may have. The panel's largest needs a third of each. */
export const QUERY_LIMITS = { depth: 12, aliases: 40, cost: 20_000, tokens: 4_000 } as const;

/** Characters of a query; comments and spaces are no tokens, and what is kept of a query is kept with them. */
export const LONGEST_QUERY = 30_000;

/**
 * The same before anybody is signed in; the panel needs half of it. How long it takes to see whether fields of one name agree grows with the
 * square of their number.
 */
export const LONGEST_OF_STRANGERS = 3_000;

/** Bytes that an answer may have as JSON; a file of an export is one text of it. */
export const LARGEST_ANSWER = 48 * 1024 ** 2;

/** Requests that are worked on at a time; the others wait. Connections to the database are shared by just these. */
export const SHARES = { all: 16, ofOne: 8, waiting: 60, patience: 10_000, crowded: 2_000 } as const;

/** Files that are sent at a time. A poor phone takes one for many minutes, which costs nothing but a connection. */
export const DOWNLOADS = { all: 200, ofOne: 3, waiting: 30, patience: 60_000, crowded: 60_000, unhurried: true } as const;

/** Seconds after which whoever asked for too much at once may try again. */
export const TRY_AGAIN = 2;

/** Entries of one list, objects in all and levels of nesting that a variable may have. */
export const VARIABLE_LIMITS = { list: 10_000, objects: 2_000, depth: 40 } as const;
