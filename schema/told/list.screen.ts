import { asked } from "./asked.screen.ts";
import { assignmentCancelled } from "./assignment-cancelled.screen.ts";
import { balanceLow } from "./balance-low.screen.ts";
import { changed } from "./changed.screen.ts";
import { clearanceEnded } from "./clearance-ended.screen.ts";
import { clearanceEnding } from "./clearance-ending.screen.ts";
import { commentAnswered } from "./comment-answered.screen.ts";
import { commentsAsked } from "./comments-asked.screen.ts";
import { commentsReminded } from "./comments-reminded.screen.ts";
import { confirmationDecided } from "./confirmation-decided.screen.ts";
import { confirmationWaiting } from "./confirmation-waiting.screen.ts";
import { decided } from "./decided.screen.ts";
import { decisionMoved } from "./decision-moved.screen.ts";
import { decisionWaiting } from "./decision-waiting.screen.ts";
import { dueMoved } from "./due-moved.screen.ts";
import { dueSoon } from "./due-soon.screen.ts";
import { exceptionDeclined } from "./exception-declined.screen.ts";
import { exceptionEnded } from "./exception-ended.screen.ts";
import { exceptionGranted } from "./exception-granted.screen.ts";
import { exceptionWaiting } from "./exception-waiting.screen.ts";
import { inquiryAnswered } from "./inquiry-answered.screen.ts";
import { inquiryAsked } from "./inquiry-asked.screen.ts";
import { inquiryConcluded } from "./inquiry-concluded.screen.ts";
import { overdue } from "./overdue.screen.ts";
import { pointsCorrected } from "./points-corrected.screen.ts";
import { pointsDecided } from "./points-decided.screen.ts";
import { pointsDisputed } from "./points-disputed.screen.ts";
import { pointsEntered } from "./points-entered.screen.ts";
import { pointsStreak } from "./points-streak.screen.ts";
import { recordMentioned } from "./record-mentioned.screen.ts";
import { recordMissed } from "./record-missed.screen.ts";
import { recordTold } from "./record-told.screen.ts";
import { recordWarned } from "./record-warned.screen.ts";
import { referencesBroken } from "./references-broken.screen.ts";
import { reminder } from "./reminder.screen.ts";
import { shiftsPlanned } from "./shifts-planned.screen.ts";
import { swapAsked } from "./swap-asked.screen.ts";
import { swapDecided } from "./swap-decided.screen.ts";
import { swapToApprove } from "./swap-to-approve.screen.ts";
import { valuesToCheck } from "./values-to-check.screen.ts";

/** Every kind by its name: a new one is a line here, and its file. */
export const toldDefinitions = {
  asked,
  dueSoon,
  dueMoved,
  overdue,
  reminder,
  decisionWaiting,
  decisionMoved,
  decided,
  changed,
  referencesBroken,
  inquiryAsked,
  inquiryAnswered,
  inquiryConcluded,
  commentsAsked,
  commentsReminded,
  commentAnswered,
  exceptionWaiting,
  exceptionGranted,
  exceptionDeclined,
  exceptionEnded,
  clearanceEnding,
  clearanceEnded,
  confirmationWaiting,
  confirmationDecided,
  assignmentCancelled,
  recordWarned,
  recordMissed,
  recordTold,
  balanceLow,
  recordMentioned,
  shiftsPlanned,
  swapAsked,
  swapToApprove,
  swapDecided,
  pointsEntered,
  pointsDisputed,
  pointsDecided,
  pointsCorrected,
  pointsStreak,
  valuesToCheck,
};

/** The name of a kind, as notifications keep it. */
export type ToldKind = keyof typeof toldDefinitions;

/** The records that a notification of the kind carries. */
export type CarriedBy<Kind extends ToldKind> = (typeof toldDefinitions)[Kind]["carries"][number];
