/** What the server says about training. */
export const trainingMessages = {} as const;
