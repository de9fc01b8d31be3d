import type { JobName } from "../../schema/job/list.screen.ts";
import { erasePersonalData } from "./work/erase-personal-data.ts";
import { forgetExpired } from "./work/forget-expired.ts";
import { forgetSenders } from "./work/forget-senders.ts";
import { freezeReports } from "./work/freeze-reports.ts";
import { indexRegisters } from "./work/index-registers.ts";
import type { JobWork } from "./work/job-work.ts";
import { keepPoints } from "./work/keep-points.ts";
import { moveDepartments } from "./work/move-departments.ts";
import { openDuties } from "./work/open-duties.ts";
import { proposeByPoints } from "./work/propose-by-points.ts";
import { refreshReferences } from "./work/refresh-references.ts";
import { syncObligations } from "./work/sync-obligations.ts";
import { tellNews } from "./work/tell-news.ts";
import { tendApprovals } from "./work/tend-approvals.ts";
import { tendRecordLimits } from "./work/tend-record-limits.ts";

/** What each job does; one that was forgotten does not compile. */
export const jobWorks: { readonly [Name in JobName]: JobWork<Name> } = {
  moveDepartments,
  syncObligations,
  openDuties,
  tendApprovals,
  refreshReferences,
  tellNews,
  tendRecordLimits,
  keepPoints,
  freezeReports,
  indexRegisters,
  forgetSenders,
  proposeByPoints,
  erasePersonalData,
  forgetExpired,
};
