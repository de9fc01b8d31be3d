import { askedFor } from "./asked-for.screen.ts";
import { clearances } from "./clearances.screen.ts";
import { comment } from "./comment.screen.ts";
import { comments } from "./comments.screen.ts";
import { confirm } from "./confirm.screen.ts";
import { decide } from "./decide.screen.ts";
import { exceptionsEnding } from "./exceptions-ending.screen.ts";
import { exceptionsToDecide } from "./exceptions-to-decide.screen.ts";
import { failedJobs } from "./failed-jobs.screen.ts";
import { grants } from "./grants.screen.ts";
import { inquiries } from "./inquiries.screen.ts";
import { late } from "./late.screen.ts";
import { lateDecisions } from "./late-decisions.screen.ts";
import { lateInquiries } from "./late-inquiries.screen.ts";
import { publish } from "./publish.screen.ts";
import { reviews } from "./reviews.screen.ts";
import { shiftsAhead } from "./shifts-ahead.screen.ts";
import { stuckDecisions } from "./stuck-decisions.screen.ts";
import { swapsAsked } from "./swaps-asked.screen.ts";
import { swapsToApprove } from "./swaps-to-approve.screen.ts";
import { trials } from "./trials.screen.ts";
import { unsigned } from "./unsigned.screen.ts";
import { valueChecks } from "./value-checks.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Every kind of thing that waits for people, by its name: the most pressing first. */
export const waitingKinds: Readonly<Record<string, WaitingKindDefinition>> = {
  confirm,
  decide,
  publish,
  failedJobs,
  exceptionsToDecide,
  swapsAsked,
  swapsToApprove,
  shiftsAhead,
  late,
  comment,
  comments,
  lateInquiries,
  stuckDecisions,
  lateDecisions,
  inquiries,
  unsigned,
  clearances,
  grants,
  trials,
  exceptionsEnding,
  valueChecks,
  reviews,
  askedFor,
};
