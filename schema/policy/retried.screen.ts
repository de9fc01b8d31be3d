/** What the API says of the idempotency key of the commands of policy. */
export const retried = "A retry with the same key answers the same, and happens once.";
