/** What the server says about evidence. */
export const evidenceMessages = {} as const;
