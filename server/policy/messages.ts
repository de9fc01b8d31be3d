/** What the server says about policy. */
export const policyMessages = {} as const;
