/** What the server says about organisation. */
export const organisationMessages = {} as const;
