/** What the server says about identity. */
export const identityMessages = {} as const;
