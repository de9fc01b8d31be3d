/** What the server says about confidentiality. */
export const confidentialityMessages = {} as const;
