/** How the trail names what jobs do. */
export const bySystem = (at: Date) => ({ actorId: null, command: "dailyWork", requestId: null, at });
