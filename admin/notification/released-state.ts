const released = ["waived", "cancelled", "suspended"] as const;

/** Why something is asked no longer although nobody did it; undefined of what is done or still asked. */
export const releasedState = (state: string | null | undefined) => released.find((one) => one === state);
