/** Minutes after midnight of a time of day. */
export const clock = (hours: number, minutes = 0): number => hours * 60 + minutes;

/** When people do at the earliest and at the latest what is asked of them, in minutes after midnight. */
export const shift = { from: clock(8, 30), until: clock(18) } as const;
