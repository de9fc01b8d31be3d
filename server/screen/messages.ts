/** What the server says about screen. */
export const screenMessages = {} as const;
