import { appendAudit } from "../../audit/audit-chain.ts";
import { lookAtDuties } from "../../register/duties/look-at-duties.ts";
import { openTimes } from "../../register/duties/open-times.ts";
import { bySystem } from "./by-system.ts";
import type { JobWork } from "./job-work.ts";

/** Opens the times of duties that have come, and works out those ahead once a day or when something changed. */
export const openDuties: JobWork<"openDuties"> = async ({ sql, now }) => {
  const looked = await lookAtDuties(sql, now);
  const { opened, drafts } = await openTimes(sql, now);
  await appendAudit(sql, drafts, bySystem(now));
  return { looked, opened };
};
