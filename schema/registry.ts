import { CalendarDay } from "./calendar/CalendarDay.ts";
import { workingCalendarAccess } from "./calendar/WorkingCalendar.access.ts";
import { WorkingCalendar } from "./calendar/WorkingCalendar.ts";
import { workingHoursAccess } from "./calendar/WorkingHours.access.ts";
import { WorkingHours } from "./calendar/WorkingHours.ts";
import { accessGrantAccess } from "./confidentiality/AccessGrant.access.ts";
import { AccessGrant } from "./confidentiality/AccessGrant.ts";
import { accessLogAccess } from "./confidentiality/AccessLog.access.ts";
import { AccessLog } from "./confidentiality/AccessLog.ts";
import { agreementAccess } from "./confidentiality/Agreement.access.ts";
import { Agreement } from "./confidentiality/Agreement.ts";
import { agreementSignatureAccess } from "./confidentiality/AgreementSignature.access.ts";
import { AgreementSignature } from "./confidentiality/AgreementSignature.ts";
import { classificationLevelAccess } from "./confidentiality/ClassificationLevel.access.ts";
import { ClassificationLevel } from "./confidentiality/ClassificationLevel.ts";
import { clearanceAccess } from "./confidentiality/Clearance.access.ts";
import { Clearance } from "./confidentiality/Clearance.ts";
import { acknowledgementAccess } from "./evidence/Acknowledgement.access.ts";
import { Acknowledgement } from "./evidence/Acknowledgement.ts";
import { attachmentAccess } from "./evidence/Attachment.access.ts";
import { Attachment } from "./evidence/Attachment.ts";
import { auditEventAccess } from "./evidence/AuditEvent.access.ts";
import { AuditEvent } from "./evidence/AuditEvent.ts";
import { accountAccess } from "./identity/Account.access.ts";
import { Account } from "./identity/Account.ts";
import { ActorEpoch, ActorState } from "./identity/ActorState.ts";
import { CommandReceipt } from "./identity/CommandReceipt.ts";
import { confirmationAccess } from "./identity/Confirmation.access.ts";
import { Confirmation } from "./identity/Confirmation.ts";
import { ConfirmationLink } from "./identity/ConfirmationLink.ts";
import { Credential } from "./identity/Credential.ts";
import { KnownDevice } from "./identity/KnownDevice.ts";
import { LoginSession } from "./identity/LoginSession.ts";
import { OneTimeLink } from "./identity/OneTimeLink.ts";
import { SignInThrottle } from "./identity/SignInThrottle.ts";
import { jobAccess } from "./job/Job.access.ts";
import { Job } from "./job/Job.ts";
import { jobRunAccess } from "./job/JobRun.access.ts";
import { JobRun } from "./job/JobRun.ts";
import { notificationAccess } from "./notification/Notification.access.ts";
import { Notification } from "./notification/Notification.ts";
import { assignmentAccess } from "./obligation/Assignment.access.ts";
import { Assignment } from "./obligation/Assignment.ts";
import { obligationAccess } from "./obligation/Obligation.access.ts";
import { Obligation } from "./obligation/Obligation.ts";
import { departmentAccess } from "./organisation/Department.access.ts";
import { Department } from "./organisation/Department.ts";
import { deputyAccess } from "./organisation/Deputy.access.ts";
import { Deputy } from "./organisation/Deputy.ts";
import { membershipAccess } from "./organisation/Membership.access.ts";
import { Membership } from "./organisation/Membership.ts";
import { Organisation } from "./organisation/Organisation.ts";
import { personAccess } from "./organisation/Person.access.ts";
import { Person } from "./organisation/Person.ts";
import { positionAccess } from "./organisation/Position.access.ts";
import { Position } from "./organisation/Position.ts";
import { roleGrantAccess } from "./organisation/RoleGrant.access.ts";
import { RoleGrant } from "./organisation/RoleGrant.ts";
import { approvalAccess } from "./policy/Approval.access.ts";
import { Approval } from "./policy/Approval.ts";
import { approvalRouteVersionAccess } from "./policy/ApprovalRouteVersion.access.ts";
import { ApprovalRouteVersion } from "./policy/ApprovalRouteVersion.ts";
import { categoryAccess } from "./policy/Category.access.ts";
import { Category } from "./policy/Category.ts";
import { changeDecisionAccess } from "./policy/ChangeDecision.access.ts";
import { ChangeDecision } from "./policy/ChangeDecision.ts";
import { commentAccess } from "./policy/comment/Comment.access.ts";
import { Comment } from "./policy/comment/Comment.ts";
import { commentRoundAccess } from "./policy/comment/CommentRound.access.ts";
import { CommentRound } from "./policy/comment/CommentRound.ts";
import { inviteeAccess } from "./policy/comment/Invitee.access.ts";
import { Invitee } from "./policy/comment/Invitee.ts";
import { DraftPresence } from "./policy/DraftPresence.ts";
import { DraftSitting } from "./policy/DraftSitting.ts";
import { DraftWriting } from "./policy/DraftWriting.ts";
import { inquiryAccess } from "./policy/Inquiry.access.ts";
import { Inquiry } from "./policy/Inquiry.ts";
import { policyDocumentAccess } from "./policy/PolicyDocument.access.ts";
import { PolicyDocument } from "./policy/PolicyDocument.ts";
import { policyReviewAccess } from "./policy/PolicyReview.access.ts";
import { PolicyReview } from "./policy/PolicyReview.ts";
import { procedureRecordAccess } from "./policy/ProcedureRecord.access.ts";
import { ProcedureRecord } from "./policy/ProcedureRecord.ts";
import { provisionAccess } from "./policy/Provision.access.ts";
import { Provision } from "./policy/Provision.ts";
import { provisionExceptionAccess } from "./policy/ProvisionException.access.ts";
import { ProvisionException } from "./policy/ProvisionException.ts";
import { provisionReferenceAccess } from "./policy/ProvisionReference.access.ts";
import { ProvisionReference } from "./policy/ProvisionReference.ts";
import { revisionAccess } from "./policy/Revision.access.ts";
import { Revision } from "./policy/Revision.ts";
import { SoughtProvision } from "./policy/SoughtProvision.ts";
import { standInAccess } from "./policy/StandIn.access.ts";
import { StandIn } from "./policy/StandIn.ts";
import { textPeriodAccess } from "./policy/TextPeriod.access.ts";
import { TextPeriod } from "./policy/TextPeriod.ts";
import { balanceEntryAccess } from "./register/BalanceEntry.access.ts";
import { BalanceEntry } from "./register/BalanceEntry.ts";
import { balancePeriodAccess } from "./register/BalancePeriod.access.ts";
import { BalancePeriod } from "./register/BalancePeriod.ts";
import { outsideFormAccess } from "./register/OutsideForm.access.ts";
import { OutsideForm } from "./register/OutsideForm.ts";
import { OutsideSender } from "./register/OutsideSender.ts";
import { OutsideSending } from "./register/OutsideSending.ts";
import { OutsideTicket } from "./register/OutsideTicket.ts";
import { pointsDisputeAccess } from "./register/PointsDispute.access.ts";
import { PointsDispute } from "./register/PointsDispute.ts";
import { pointsEntryAccess } from "./register/PointsEntry.access.ts";
import { PointsEntry } from "./register/PointsEntry.ts";
import { recordCommentAccess } from "./register/RecordComment.access.ts";
import { RecordComment } from "./register/RecordComment.ts";
import { recordLimitAccess } from "./register/RecordLimit.access.ts";
import { RecordLimit } from "./register/RecordLimit.ts";
import { registerAccess } from "./register/Register.access.ts";
import { Register } from "./register/Register.ts";
import { registerBindingAccess } from "./register/RegisterBinding.access.ts";
import { RegisterBinding } from "./register/RegisterBinding.ts";
import { registerDutyAccess } from "./register/RegisterDuty.access.ts";
import { RegisterDuty } from "./register/RegisterDuty.ts";
import { RegisterDutyEntry } from "./register/RegisterDutyEntry.ts";
import { registerDutyTimeAccess } from "./register/RegisterDutyTime.access.ts";
import { RegisterDutyTime } from "./register/RegisterDutyTime.ts";
import { RegisterEpoch } from "./register/RegisterEpoch.ts";
import { registerEventAccess } from "./register/RegisterEvent.access.ts";
import { RegisterEvent } from "./register/RegisterEvent.ts";
import { registerLinkAccess } from "./register/RegisterLink.access.ts";
import { RegisterLink } from "./register/RegisterLink.ts";
import { RegisterNumber } from "./register/RegisterNumber.ts";
import { RegisterReach } from "./register/RegisterReach.ts";
import { registerRecordAccess } from "./register/RegisterRecord.access.ts";
import { RegisterRecord } from "./register/RegisterRecord.ts";
import { registerVersionAccess } from "./register/RegisterVersion.access.ts";
import { RegisterVersion } from "./register/RegisterVersion.ts";
import { reportSnapshotAccess } from "./register/ReportSnapshot.access.ts";
import { ReportSnapshot } from "./register/ReportSnapshot.ts";
import { rosterAccess } from "./register/Roster.access.ts";
import { Roster } from "./register/Roster.ts";
import { rosterShiftAccess } from "./register/RosterShift.access.ts";
import { RosterShift } from "./register/RosterShift.ts";
import { rosterSwapAccess } from "./register/RosterSwap.access.ts";
import { RosterSwap } from "./register/RosterSwap.ts";
import { transitionVoteAccess } from "./register/TransitionVote.access.ts";
import { TransitionVote } from "./register/TransitionVote.ts";
import { valueCheckAccess } from "./register/ValueCheck.access.ts";
import { ValueCheck } from "./register/ValueCheck.ts";
import { savedViewAccess } from "./screen/SavedView.access.ts";
import { SavedView } from "./screen/SavedView.ts";
import { screenAccess } from "./screen/Screen.access.ts";
import { Screen } from "./screen/Screen.ts";
import { screenVersionAccess } from "./screen/ScreenVersion.access.ts";
import { ScreenVersion } from "./screen/ScreenVersion.ts";
import type { Access } from "./shared/access.ts";
import type { EntityClass } from "./shared/description.ts";
import { attemptAccess } from "./training/Attempt.access.ts";
import { Attempt } from "./training/Attempt.ts";
import { attendanceAccess } from "./training/Attendance.access.ts";
import { Attendance } from "./training/Attendance.ts";
import { courseAccess } from "./training/Course.access.ts";
import { Course } from "./training/Course.ts";
import { courseProgressAccess } from "./training/CourseProgress.access.ts";
import { CourseProgress } from "./training/CourseProgress.ts";
import { quizQuestionAccess } from "./training/QuizQuestion.access.ts";
import { QuizQuestion } from "./training/QuizQuestion.ts";
import { trainingResultAccess } from "./training/TrainingResult.access.ts";
import { TrainingResult } from "./training/TrainingResult.ts";
import { trainingSessionAccess } from "./training/TrainingSession.access.ts";
import { TrainingSession } from "./training/TrainingSession.ts";

/** One kind of record that the panel reads: its class, what one of them is called in the API, and who may do what. */
export interface Resource {
  readonly entity: EntityClass;
  readonly single: string;
  readonly access: Access;
}

/** Every kind of record that can be read, by its plural name in the API. The only place that lists them. */
export const resources = {
  departments: { entity: Department, single: "department", access: departmentAccess },
  deputies: { entity: Deputy, single: "deputy", access: deputyAccess },
  positions: { entity: Position, single: "position", access: positionAccess },
  people: { entity: Person, single: "person", access: personAccess },
  memberships: { entity: Membership, single: "membership", access: membershipAccess },
  workingCalendars: { entity: WorkingCalendar, single: "workingCalendar", access: workingCalendarAccess },
  calendarDays: { entity: CalendarDay, single: "calendarDay", access: workingCalendarAccess },
  workingHours: { entity: WorkingHours, single: "workingHoursEntry", access: workingHoursAccess },
  roleGrants: { entity: RoleGrant, single: "roleGrant", access: roleGrantAccess },
  accounts: { entity: Account, single: "account", access: accountAccess },
  confirmations: { entity: Confirmation, single: "confirmation", access: confirmationAccess },
  categories: { entity: Category, single: "category", access: categoryAccess },
  approvalRouteVersions: {
    entity: ApprovalRouteVersion,
    single: "approvalRouteVersion",
    access: approvalRouteVersionAccess,
  },
  policyDocuments: { entity: PolicyDocument, single: "policyDocument", access: policyDocumentAccess },
  revisions: { entity: Revision, single: "revision", access: revisionAccess },
  provisions: { entity: Provision, single: "provision", access: provisionAccess },
  procedureRecords: { entity: ProcedureRecord, single: "procedureRecord", access: procedureRecordAccess },
  policyReviews: { entity: PolicyReview, single: "policyReview", access: policyReviewAccess },
  provisionReferences: { entity: ProvisionReference, single: "provisionReference", access: provisionReferenceAccess },
  textPeriods: { entity: TextPeriod, single: "textPeriod", access: textPeriodAccess },
  provisionExceptions: { entity: ProvisionException, single: "provisionException", access: provisionExceptionAccess },
  changeDecisions: { entity: ChangeDecision, single: "changeDecision", access: changeDecisionAccess },
  approvals: { entity: Approval, single: "approval", access: approvalAccess },
  standIns: { entity: StandIn, single: "standIn", access: standInAccess },
  inquiries: { entity: Inquiry, single: "inquiry", access: inquiryAccess },
  commentRounds: { entity: CommentRound, single: "commentRound", access: commentRoundAccess },
  invitees: { entity: Invitee, single: "invitee", access: inviteeAccess },
  comments: { entity: Comment, single: "comment", access: commentAccess },
  registers: { entity: Register, single: "register", access: registerAccess },
  registerVersions: { entity: RegisterVersion, single: "registerVersion", access: registerVersionAccess },
  registerRecords: { entity: RegisterRecord, single: "registerRecord", access: registerRecordAccess },
  registerLinks: { entity: RegisterLink, single: "registerLink", access: registerLinkAccess },
  registerEvents: { entity: RegisterEvent, single: "registerEvent", access: registerEventAccess },
  recordComments: { entity: RecordComment, single: "recordComment", access: recordCommentAccess },
  recordLimits: { entity: RecordLimit, single: "recordLimit", access: recordLimitAccess },
  outsideForms: { entity: OutsideForm, single: "outsideForm", access: outsideFormAccess },
  registerBindings: { entity: RegisterBinding, single: "registerBinding", access: registerBindingAccess },
  valueChecks: { entity: ValueCheck, single: "valueCheck", access: valueCheckAccess },
  reportSnapshots: { entity: ReportSnapshot, single: "reportSnapshot", access: reportSnapshotAccess },
  registerDuties: { entity: RegisterDuty, single: "registerDuty", access: registerDutyAccess },
  registerDutyTimes: { entity: RegisterDutyTime, single: "registerDutyTime", access: registerDutyTimeAccess },
  rosters: { entity: Roster, single: "roster", access: rosterAccess },
  rosterShifts: { entity: RosterShift, single: "rosterShift", access: rosterShiftAccess },
  rosterSwaps: { entity: RosterSwap, single: "rosterSwap", access: rosterSwapAccess },
  balanceEntries: { entity: BalanceEntry, single: "balanceEntry", access: balanceEntryAccess },
  balancePeriods: { entity: BalancePeriod, single: "balancePeriod", access: balancePeriodAccess },
  pointsEntries: { entity: PointsEntry, single: "pointsEntry", access: pointsEntryAccess },
  pointsDisputes: { entity: PointsDispute, single: "pointsDispute", access: pointsDisputeAccess },
  transitionVotes: { entity: TransitionVote, single: "transitionVote", access: transitionVoteAccess },
  assignments: { entity: Assignment, single: "assignment", access: assignmentAccess },
  obligations: { entity: Obligation, single: "obligation", access: obligationAccess },
  courses: { entity: Course, single: "course", access: courseAccess },
  quizQuestions: { entity: QuizQuestion, single: "quizQuestion", access: quizQuestionAccess },
  trainingSessions: { entity: TrainingSession, single: "trainingSession", access: trainingSessionAccess },
  attendances: { entity: Attendance, single: "attendance", access: attendanceAccess },
  courseProgresses: { entity: CourseProgress, single: "courseProgress", access: courseProgressAccess },
  attempts: { entity: Attempt, single: "attempt", access: attemptAccess },
  trainingResults: { entity: TrainingResult, single: "trainingResult", access: trainingResultAccess },
  classificationLevels: { entity: ClassificationLevel, single: "classificationLevel", access: classificationLevelAccess },
  clearances: { entity: Clearance, single: "clearance", access: clearanceAccess },
  accessGrants: { entity: AccessGrant, single: "accessGrant", access: accessGrantAccess },
  accessLogs: { entity: AccessLog, single: "accessLog", access: accessLogAccess },
  agreements: { entity: Agreement, single: "agreement", access: agreementAccess },
  agreementSignatures: { entity: AgreementSignature, single: "agreementSignature", access: agreementSignatureAccess },
  acknowledgements: { entity: Acknowledgement, single: "acknowledgement", access: acknowledgementAccess },
  auditEvents: { entity: AuditEvent, single: "auditEvent", access: auditEventAccess },
  jobs: { entity: Job, single: "job", access: jobAccess },
  jobRuns: { entity: JobRun, single: "jobRun", access: jobRunAccess },
  attachments: { entity: Attachment, single: "attachment", access: attachmentAccess },
  notifications: { entity: Notification, single: "notification", access: notificationAccess },
  screens: { entity: Screen, single: "screen", access: screenAccess },
  screenVersions: { entity: ScreenVersion, single: "screenVersion", access: screenVersionAccess },
  savedViews: { entity: SavedView, single: "savedView", access: savedViewAccess },
} as const satisfies Record<string, Resource>;

export type ResourceName = keyof typeof resources;
/** A register as a kind of record, by its slug: `r/complaints`. */
export type RegisterResource = `r/${string}`;
/** Any kind of record, of the code or defined as a register. */
export type AnyResource = ResourceName | RegisterResource;
export const resourceNames = Object.keys(resources) as ResourceName[];

const byEntity = new Map<EntityClass, ResourceName>(resourceNames.map((name) => [resources[name].entity, name]));

/** What the records of a class are called as a kind, by the plural name in the API. */
export function resourceOf(entity: EntityClass): ResourceName {
  const name = byEntity.get(entity);
  if (!name) throw new Error(`${entity.name} is not a resource of the registry.`);
  return name;
}

/** Tables of which nothing is read through the API, secrets among them. */
const hiddenEntities = [
  Organisation,
  CommandReceipt,
  ConfirmationLink,
  Credential,
  DraftPresence,
  DraftSitting,
  DraftWriting,
  SoughtProvision,
  KnownDevice,
  LoginSession,
  OneTimeLink,
  SignInThrottle,
  ActorState,
  ActorEpoch,
  RegisterReach,
  RegisterNumber,
  RegisterEpoch,
  RegisterDutyEntry,
  OutsideTicket,
  OutsideSending,
  OutsideSender,
] as const;

/** All tables. */
export const entities = [...Object.values(resources).map((resource) => resource.entity), ...hiddenEntities];
