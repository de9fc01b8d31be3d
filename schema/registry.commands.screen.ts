import { workingCalendarCommands } from "./calendar/WorkingCalendar.commands.screen.ts";
import { workingHoursCommands } from "./calendar/WorkingHours.commands.screen.ts";
import { accessGrantCommands } from "./confidentiality/AccessGrant.commands.screen.ts";
import { agreementCommands } from "./confidentiality/Agreement.commands.screen.ts";
import { classificationLevelCommands } from "./confidentiality/ClassificationLevel.commands.screen.ts";
import { clearanceCommands } from "./confidentiality/Clearance.commands.screen.ts";
import { attachmentCommands } from "./evidence/Attachment.commands.screen.ts";
import { auditEvents } from "./evidence/AuditEvent.events.screen.ts";
import { exportEvents, exportProcedures } from "./evidence/Export.commands.screen.ts";
import { accountCommands } from "./identity/Account.commands.screen.ts";
import { confirmationCommands, confirmationProcedures } from "./identity/Confirmation.commands.screen.ts";
import { sessionProcedures } from "./identity/Session.commands.screen.ts";
import { jobCommands } from "./job/Job.commands.screen.ts";
import { notificationCommands } from "./notification/Notification.commands.screen.ts";
import { assignmentCommands } from "./obligation/Assignment.commands.screen.ts";
import { obligationCommands } from "./obligation/Obligation.commands.screen.ts";
import { departmentCommands } from "./organisation/Department.commands.screen.ts";
import { deputyCommands } from "./organisation/Deputy.commands.screen.ts";
import { membershipCommands } from "./organisation/Membership.commands.screen.ts";
import { personCommands } from "./organisation/Person.commands.screen.ts";
import { positionCommands } from "./organisation/Position.commands.screen.ts";
import { roleGrantCommands } from "./organisation/RoleGrant.commands.screen.ts";
import { approvalRouteCommands } from "./policy/ApprovalRoute.commands.screen.ts";
import { categoryCommands } from "./policy/Category.commands.screen.ts";
import { commentCommands } from "./policy/comment/Comment.commands.screen.ts";
import { commentRoundCommands } from "./policy/comment/CommentRound.commands.screen.ts";
import { draftHistoryCommands } from "./policy/DraftHistory.commands.screen.ts";
import { inquiryCommands } from "./policy/Inquiry.commands.screen.ts";
import { policyDocumentCommands } from "./policy/PolicyDocument.commands.screen.ts";
import { policyReviewCommands } from "./policy/PolicyReview.commands.screen.ts";
import { procedureRecordCommands } from "./policy/ProcedureRecord.commands.screen.ts";
import { provisionCommands } from "./policy/Provision.commands.screen.ts";
import { provisionEvents, reviewEvents } from "./policy/Provision.events.screen.ts";
import { provisionExceptionCommands } from "./policy/ProvisionException.commands.screen.ts";
import { referenceCommands } from "./policy/Reference.commands.screen.ts";
import { revisionCommands } from "./policy/Revision.commands.screen.ts";
import { revisionEvents } from "./policy/Revision.events.screen.ts";
import { standInCommands } from "./policy/StandIn.commands.screen.ts";
import { balanceEntryCommands } from "./register/BalanceEntry.commands.screen.ts";
import { balancePeriodCommands } from "./register/BalancePeriod.commands.screen.ts";
import { outsideFormCommands, outsideFormProcedures } from "./register/OutsideForm.commands.screen.ts";
import { ownFieldCommands } from "./register/own/OwnFields.commands.screen.ts";
import { pointsEntryCommands } from "./register/PointsEntry.commands.screen.ts";
import { registerCommands } from "./register/Register.commands.screen.ts";
import { registerDutyCommands } from "./register/RegisterDuty.commands.screen.ts";
import { registerPackCommands } from "./register/RegisterPack.commands.screen.ts";
import { registerRecordCommands } from "./register/RegisterRecord.commands.screen.ts";
import { reportSnapshotCommands } from "./register/ReportSnapshot.commands.screen.ts";
import { rosterCommands } from "./register/Roster.commands.screen.ts";
import { valueCheckCommands } from "./register/ValueCheck.commands.screen.ts";
import type { Bilingual } from "./screen/operations.ts";
import { savedViewCommands } from "./screen/SavedView.commands.screen.ts";
import { screenCommands } from "./screen/Screen.commands.screen.ts";
import type {
  ArgumentsOfDefinition,
  CommandDefinition,
  CommandWords,
  InputOfDefinition,
  ProcedureDefinition,
} from "./shared/command.screen.ts";
import { both } from "./shared/field.screen.ts";
import { attemptCommands } from "./training/Attempt.commands.screen.ts";
import { courseCommands } from "./training/Course.commands.screen.ts";
import { quizQuestionCommands } from "./training/QuizQuestion.commands.screen.ts";
import { trainingSessionCommands } from "./training/TrainingSession.commands.screen.ts";

const definitions = {
  ...confirmationCommands,
  ...accountCommands,
  ...inquiryCommands,
  ...commentRoundCommands,
  ...commentCommands,
  ...provisionCommands,
  ...referenceCommands,
  ...revisionCommands,
  ...procedureRecordCommands,
  ...provisionExceptionCommands,
  ...draftHistoryCommands,
  ...policyDocumentCommands,
  ...categoryCommands,
  ...approvalRouteCommands,
  ...standInCommands,
  ...roleGrantCommands,
  ...membershipCommands,
  ...personCommands,
  ...deputyCommands,
  ...departmentCommands,
  ...workingCalendarCommands,
  ...workingHoursCommands,
  ...notificationCommands,
  ...attachmentCommands,
  ...screenCommands,
  ...savedViewCommands,
  ...agreementCommands,
  ...accessGrantCommands,
  ...clearanceCommands,
  ...classificationLevelCommands,
  ...attemptCommands,
  ...trainingSessionCommands,
  ...quizQuestionCommands,
  ...courseCommands,
  ...policyReviewCommands,
  ...positionCommands,
  ...registerCommands,
  ...registerPackCommands,
  ...ownFieldCommands,
  ...registerDutyCommands,
  ...rosterCommands,
  ...registerRecordCommands,
  ...valueCheckCommands,
  ...reportSnapshotCommands,
  ...outsideFormCommands,
  ...balanceEntryCommands,
  ...balancePeriodCommands,
  ...pointsEntryCommands,
  ...assignmentCommands,
  ...obligationCommands,
  ...jobCommands,
};

export type CommandName = keyof typeof definitions;

/** What the work of a command gets: `waiveObligation(tx: Transaction, input: InputOf<"waiveObligation">)`. */
export type InputOf<Name extends CommandName> = InputOfDefinition<(typeof definitions)[Name]>;

/** Every command by its name: all that is said of it, for server and panel alike. */
export const commands: Readonly<Record<CommandName, CommandDefinition>> = definitions;

export const commandNames = Object.keys(definitions) as readonly CommandName[];

/** The command of the name, if there is one. */
export const commandOfName = (name: string): CommandDefinition | undefined =>
  Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;

const procedureDefinitions = { ...sessionProcedures, ...confirmationProcedures, ...exportProcedures, ...outsideFormProcedures };

export type ProcedureName = keyof typeof procedureDefinitions;

/** What the work of a procedure gets. */
export type ArgumentsOf<Name extends ProcedureName> = ArgumentsOfDefinition<(typeof procedureDefinitions)[Name]>;

/** Every procedure by its name. */
export const procedures: Readonly<Record<ProcedureName, ProcedureDefinition>> = procedureDefinitions;

export const procedureNames = Object.keys(procedureDefinitions) as readonly ProcedureName[];

/** What stands in the trail under a name that is neither a command's nor a procedure's. */
const otherEvents: Readonly<Record<string, CommandWords>> = {
  ...exportEvents,
  ...provisionEvents,
  ...reviewEvents,
  ...revisionEvents,
  ...auditEvents,
};

/** Every name under which something stands in the trail. */
export const eventNames: readonly string[] = [...new Set([...commandNames, ...procedureNames, ...Object.keys(otherEvents)])];

/** What people read of whatever stands in the trail under the name. */
export const wordsOfCommand = (name: string): CommandWords | undefined =>
  commandOfName(name)?.words ??
  (Object.hasOwn(procedures, name)
    ? procedures[name as ProcedureName].words
    : Object.hasOwn(otherEvents, name)
      ? otherEvents[name]
      : undefined);

/** What people call whatever stands in the trail under the name. */
export const eventName = (name: string): Bilingual => wordsOfCommand(name)?.name ?? both(name, name);
