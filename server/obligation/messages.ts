/** What the server says about obligation. */
export const obligationMessages = {} as const;
