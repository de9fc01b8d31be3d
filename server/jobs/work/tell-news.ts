import { tellConfirming } from "../../identity/tell-confirming.ts";
import { tellOfDay } from "../../notification/tell-of-day.ts";
import type { JobWork } from "./job-work.ts";

/** Tells people what the day brings. */
export const tellNews: JobWork<"tellNews"> = async ({ sql, now }) => ({
  notifications: (await tellOfDay(sql, now)) + (await tellConfirming(sql, now)),
});
