import { forgetExpired as forget } from "../../identity/forget-expired.ts";
import { forgetNotifications } from "../../notification/forget-notifications.ts";
import { forgetRuns } from "./forget-runs.ts";
import type { JobWork } from "./job-work.ts";

/** Removes what nobody looks back on any more. */
export const forgetExpired: JobWork<"forgetExpired"> = async ({ sql }) => ({
  records: (await forget(sql)) + (await forgetNotifications(sql)) + (await forgetRuns(sql)),
});
