import { calendarDayScreen } from "./calendar/CalendarDay.screen.ts";
import { workingCalendarScreen } from "./calendar/WorkingCalendar.screen.ts";
import { workingHoursScreen } from "./calendar/WorkingHours.screen.ts";
import { accessGrantScreen } from "./confidentiality/AccessGrant.screen.ts";
import { accessLogScreen } from "./confidentiality/AccessLog.screen.ts";
import { agreementScreen } from "./confidentiality/Agreement.screen.ts";
import { agreementSignatureScreen } from "./confidentiality/AgreementSignature.screen.ts";
import { classificationLevelScreen } from "./confidentiality/ClassificationLevel.screen.ts";
import { clearanceScreen } from "./confidentiality/Clearance.screen.ts";
import { acknowledgementScreen } from "./evidence/Acknowledgement.screen.ts";
import { attachmentScreen } from "./evidence/Attachment.screen.ts";
import { auditEventScreen } from "./evidence/AuditEvent.screen.ts";
import { accountScreen } from "./identity/Account.screen.ts";
import { confirmationScreen } from "./identity/Confirmation.screen.ts";
import { jobScreen } from "./job/Job.screen.ts";
import { jobRunScreen } from "./job/JobRun.screen.ts";
import { notificationScreen } from "./notification/Notification.screen.ts";
import { assignmentScreen } from "./obligation/Assignment.screen.ts";
import { obligationScreen } from "./obligation/Obligation.screen.ts";
import { departmentScreen } from "./organisation/Department.screen.ts";
import { deputyScreen } from "./organisation/Deputy.screen.ts";
import { membershipScreen } from "./organisation/Membership.screen.ts";
import { personScreen } from "./organisation/Person.screen.ts";
import { positionScreen } from "./organisation/Position.screen.ts";
import { roleGrantScreen } from "./organisation/RoleGrant.screen.ts";
import { approvalScreen } from "./policy/Approval.screen.ts";
import { approvalRouteVersionScreen } from "./policy/ApprovalRouteVersion.screen.ts";
import { categoryScreen } from "./policy/Category.screen.ts";
import { changeDecisionScreen } from "./policy/ChangeDecision.screen.ts";
import { commentScreen } from "./policy/comment/Comment.screen.ts";
import { commentRoundScreen } from "./policy/comment/CommentRound.screen.ts";
import { inviteeScreen } from "./policy/comment/Invitee.screen.ts";
import { inquiryScreen } from "./policy/Inquiry.screen.ts";
import { policyDocumentScreen } from "./policy/PolicyDocument.screen.ts";
import { policyReviewScreen } from "./policy/PolicyReview.screen.ts";
import { procedureRecordScreen } from "./policy/ProcedureRecord.screen.ts";
import { provisionScreen } from "./policy/Provision.screen.ts";
import { provisionExceptionScreen } from "./policy/ProvisionException.screen.ts";
import { provisionReferenceScreen } from "./policy/ProvisionReference.screen.ts";
import { revisionScreen } from "./policy/Revision.screen.ts";
import { standInScreen } from "./policy/StandIn.screen.ts";
import { textPeriodScreen } from "./policy/TextPeriod.screen.ts";
import { balanceEntryScreen } from "./register/BalanceEntry.screen.ts";
import { balancePeriodScreen } from "./register/BalancePeriod.screen.ts";
import { outsideFormScreen } from "./register/OutsideForm.screen.ts";
import { pointsDisputeScreen } from "./register/PointsDispute.screen.ts";
import { pointsEntryScreen } from "./register/PointsEntry.screen.ts";
import { recordCommentScreen } from "./register/RecordComment.screen.ts";
import { recordLimitScreen } from "./register/RecordLimit.screen.ts";
import { registerScreen } from "./register/Register.screen.ts";
import { registerBindingScreen } from "./register/RegisterBinding.screen.ts";
import { registerDutyScreen } from "./register/RegisterDuty.screen.ts";
import { registerDutyTimeScreen } from "./register/RegisterDutyTime.screen.ts";
import { registerEventScreen } from "./register/RegisterEvent.screen.ts";
import { registerLinkScreen } from "./register/RegisterLink.screen.ts";
import { registerRecordScreen } from "./register/RegisterRecord.screen.ts";
import { registerVersionScreen } from "./register/RegisterVersion.screen.ts";
import { reportSnapshotScreen } from "./register/ReportSnapshot.screen.ts";
import { rosterScreen } from "./register/Roster.screen.ts";
import { rosterShiftScreen } from "./register/RosterShift.screen.ts";
import { rosterSwapScreen } from "./register/RosterSwap.screen.ts";
import { transitionVoteScreen } from "./register/TransitionVote.screen.ts";
import { valueCheckScreen } from "./register/ValueCheck.screen.ts";
import type { ResourceName } from "./registry.ts";
import { savedViewScreen } from "./screen/SavedView.screen.ts";
import { screenScreen } from "./screen/Screen.screen.ts";
import { screenVersionScreen } from "./screen/ScreenVersion.screen.ts";
import type { ScreenDefault } from "./shared/screen.ts";
import { attemptScreen } from "./training/Attempt.screen.ts";
import { attendanceScreen } from "./training/Attendance.screen.ts";
import { courseScreen } from "./training/Course.screen.ts";
import { courseProgressScreen } from "./training/CourseProgress.screen.ts";
import { quizQuestionScreen } from "./training/QuizQuestion.screen.ts";
import { trainingResultScreen } from "./training/TrainingResult.screen.ts";
import { trainingSessionScreen } from "./training/TrainingSession.screen.ts";

/** What the panel, which takes only screens from here, needs to speak of them. */
export type { AnyResource } from "./registry.ts";
export type { EffectiveField, EffectiveScreen, LayerSource, ListLayout, ScreenWarning } from "./screen/effective.screen.ts";
export type {
  Bilingual,
  FieldCondition,
  FieldProperty,
  ListOperation,
  ListProperty,
  ScreenFilter,
  ScreenOperation,
} from "./screen/operations.ts";
export type {
  FieldKind,
  FieldOption,
  FieldScreen,
  ScreenDefault,
  ScreenSection,
  SortKey,
  Tone,
  WordLabel,
  WordsName,
} from "./shared/screen.ts";

/** How each resource looks before anybody has changed a screen; a forgotten one does not compile. */
export const screens: Readonly<Record<ResourceName, ScreenDefault>> = {
  departments: departmentScreen,
  deputies: deputyScreen,
  positions: positionScreen,
  people: personScreen,
  memberships: membershipScreen,
  workingCalendars: workingCalendarScreen,
  calendarDays: calendarDayScreen,
  workingHours: workingHoursScreen,
  roleGrants: roleGrantScreen,
  accounts: accountScreen,
  confirmations: confirmationScreen,
  categories: categoryScreen,
  approvalRouteVersions: approvalRouteVersionScreen,
  policyDocuments: policyDocumentScreen,
  revisions: revisionScreen,
  provisions: provisionScreen,
  procedureRecords: procedureRecordScreen,
  policyReviews: policyReviewScreen,
  provisionReferences: provisionReferenceScreen,
  textPeriods: textPeriodScreen,
  provisionExceptions: provisionExceptionScreen,
  changeDecisions: changeDecisionScreen,
  approvals: approvalScreen,
  standIns: standInScreen,
  inquiries: inquiryScreen,
  commentRounds: commentRoundScreen,
  invitees: inviteeScreen,
  comments: commentScreen,
  registers: registerScreen,
  registerVersions: registerVersionScreen,
  registerRecords: registerRecordScreen,
  registerLinks: registerLinkScreen,
  registerEvents: registerEventScreen,
  recordComments: recordCommentScreen,
  recordLimits: recordLimitScreen,
  outsideForms: outsideFormScreen,
  registerBindings: registerBindingScreen,
  valueChecks: valueCheckScreen,
  reportSnapshots: reportSnapshotScreen,
  registerDuties: registerDutyScreen,
  registerDutyTimes: registerDutyTimeScreen,
  rosters: rosterScreen,
  rosterShifts: rosterShiftScreen,
  rosterSwaps: rosterSwapScreen,
  balanceEntries: balanceEntryScreen,
  balancePeriods: balancePeriodScreen,
  pointsEntries: pointsEntryScreen,
  pointsDisputes: pointsDisputeScreen,
  transitionVotes: transitionVoteScreen,
  assignments: assignmentScreen,
  obligations: obligationScreen,
  courses: courseScreen,
  quizQuestions: quizQuestionScreen,
  trainingSessions: trainingSessionScreen,
  attendances: attendanceScreen,
  courseProgresses: courseProgressScreen,
  attempts: attemptScreen,
  trainingResults: trainingResultScreen,
  classificationLevels: classificationLevelScreen,
  clearances: clearanceScreen,
  accessGrants: accessGrantScreen,
  accessLogs: accessLogScreen,
  agreements: agreementScreen,
  agreementSignatures: agreementSignatureScreen,
  acknowledgements: acknowledgementScreen,
  auditEvents: auditEventScreen,
  jobs: jobScreen,
  jobRuns: jobRunScreen,
  attachments: attachmentScreen,
  notifications: notificationScreen,
  screens: screenScreen,
  screenVersions: screenVersionScreen,
  savedViews: savedViewScreen,
};
