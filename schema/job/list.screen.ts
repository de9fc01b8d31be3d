import type { JobDefinition } from "./job-kind.screen.ts";
import { erasePersonalData } from "./kinds/erase-personal-data.screen.ts";
import { forgetExpired } from "./kinds/forget-expired.screen.ts";
import { forgetSenders } from "./kinds/forget-senders.screen.ts";
import { freezeReports } from "./kinds/freeze-reports.screen.ts";
import { indexRegisters } from "./kinds/index-registers.screen.ts";
import { keepPoints } from "./kinds/keep-points.screen.ts";
import { moveDepartments } from "./kinds/move-departments.screen.ts";
import { openDuties } from "./kinds/open-duties.screen.ts";
import { proposeByPoints } from "./kinds/propose-by-points.screen.ts";
import { refreshReferences } from "./kinds/refresh-references.screen.ts";
import { syncObligations } from "./kinds/sync-obligations.screen.ts";
import { tellNews } from "./kinds/tell-news.screen.ts";
import { tendApprovals } from "./kinds/tend-approvals.screen.ts";
import { tendRecordLimits } from "./kinds/tend-record-limits.screen.ts";

/** Every job by its name, in the order in which those that are due together run: a new one is a line here, its file, and its work on the server. */
const definitions = {
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

export type JobName = keyof typeof definitions;

/** The numbers that a run of the job tells of. */
export type JobCounts<Name extends JobName> = Readonly<Record<keyof (typeof definitions)[Name]["counts"], number>>;

export const jobDefinitions: Readonly<Record<JobName, JobDefinition>> = definitions;

export const jobNames = Object.keys(definitions) as readonly JobName[];
