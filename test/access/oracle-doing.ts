import type { Facts } from "./oracle-facts.ts";
import { RegisterFacts, registerDoing } from "./oracle-registers.ts";
import type { Who } from "./oracle-who.ts";
import type { Row } from "./world.ts";

/** One sentence of the written rules about acting: who may do what to which records (all without `rows`). */
export interface DoingSentence {
  readonly role: string;
  readonly actions: readonly string[];
  readonly rows?: (who: Who, row: Row) => boolean;
}

const keeps = (role: string, ...actions: string[]): DoingSentence[] => [{ role, actions }];

/** What ACCESS.md says about acting, entity by entity; reading's own limits (clearance) hold on top. */
export function doingRules(facts: Facts): Readonly<Record<string, readonly DoingSentence[]>> {
  const { world } = facts;
  const isDraft = (id: string) => {
    const { submittedAt, approvedAt, publishedAt, withdrawnAt } = world.get(id)!;
    return submittedAt === null && approvedAt === null && publishedAt === null && withdrawnAt === null;
  };
  const isSubmitted = (row: Row) =>
    row.submittedAt !== null && row.approvedAt === null && row.publishedAt === null && row.withdrawnAt === null;
  const isOpen = (row: Row) => row.publishedAt === null && row.withdrawnAt === null;
  const isUnanswered = (row: Row) => row.answeredAt === null && row.withdrawnAt === null;
  const edits = (who: Who, revision: string) => facts.ownsText(who, "policyEditor", revision);
  const teaches = (who: Who, course: string) => facts.keepsCourse(who, "trainingManager", course);
  /** The minutes of what was held, as long as the text is not published; reading's limit (clearance) holds for them as well. */
  const keepsMinutes = (who: Who, file: Row, of: (text: string) => boolean) => {
    const text = world.get(world.get(file.procedureRecord)?.revision);
    return text !== undefined && isOpen(text) && of(text.id) && facts.clearedForRevision(who, text.id);
  };
  /** Screens and views: one's own, those of one's departments, those that are nobody's own. */
  const configures = (...actions: string[]): DoingSentence[] => [
    { role: "staff", actions, rows: (who, row) => row.person === who.id },
    { role: "head", actions, rows: (who, row) => facts.inScope(who, "head", row.department) },
    { role: "administrator", actions, rows: (_who, row) => row.person === null },
  ];
  const registers = new RegisterFacts(facts);
  return {
    // "Maintains organisation, accounts and roles".
    Department: keeps("administrator", "create", "update", "archive"),
    Position: keeps("administrator", "create", "update", "archive"),
    WorkingCalendar: keeps("administrator", "create", "update"),
    CalendarDay: keeps("administrator", "create", "update"),
    // Heads say when their departments are open, and those below.
    WorkingHours: [
      ...keeps("administrator", "create", "update"),
      { role: "head", actions: ["create", "update"], rows: (who, row) => facts.inScope(who, "head", row.department) },
    ],
    Category: keeps("administrator", "create", "update", "archive"),
    // Everybody says for themselves who stands in for them.
    StandIn: [{ role: "staff", actions: ["create", "update"], rows: (who, row) => row.person === who.id }],
    Deputy: keeps("administrator", "create", "update"),
    // Jobs are let run, and switched off and on; nobody makes them.
    Job: keeps("administrator", "update"),
    Person: keeps("administrator", "create", "update"),
    Membership: keeps("administrator", "create", "update"),
    Account: keeps("administrator", "create", "update"),
    RoleGrant: keeps("administrator", "grant", "revoke"),
    // An officer, or where there is none a second administrator, as long as it waits.
    Confirmation: [
      { role: "confidentialityOfficer", actions: ["decide"], rows: (_who, row) => row.decidedAt === null },
      { role: "administrator", actions: ["decide", "withdraw"], rows: (_who, row) => row.decidedAt === null },
    ],
    PolicyDocument: [
      {
        role: "policyEditor",
        actions: ["create", "update", "categorise"],
        rows: (who, row) => facts.inScope(who, "policyEditor", row.owningDepartment),
      },
      // "Categories and approval routes".
      { role: "administrator", actions: ["repeal", "categorise"] },
      // Access to a draft follows from the task, so only what was published is granted.
      {
        role: "confidentialityOfficer",
        actions: ["grant"],
        rows: (_who, row) => world.of("Revision", "document", row.id).some((r) => r.publishedAt !== null),
      },
    ],
    Revision: [
      { role: "policyEditor", actions: ["update", "submit"], rows: (who, row) => edits(who, row.id) && isDraft(row.id) },
      // "Editors in scope and administrators take over" what is drafted and not given up.
      { role: "policyEditor", actions: ["takeOver"], rows: (who, row) => edits(who, row.id) && isOpen(row) },
      { role: "administrator", actions: ["takeOver"], rows: (_who, row) => isOpen(row) },
      // What a draft's text has been is part of its history, for those who edit, administer or audit.
      { role: "policyEditor", actions: ["lookBack"], rows: (who, row) => edits(who, row.id) },
      { role: "administrator", actions: ["lookBack"] },
      { role: "auditor", actions: ["lookBack"] },
      { role: "approver", actions: ["decide"], rows: (who, row) => facts.submittedTo(who, row.id) && isSubmitted(row) },
      { role: "staff", actions: ["decide"], rows: (who, row) => facts.askedByRoute(who, row.id) && isSubmitted(row) },
      { role: "administrator", actions: ["publish"], rows: (_who, row) => row.publishedAt === null },
      { role: "administrator", actions: ["withdraw"], rows: (_who, row) => row.publishedAt !== null },
      { role: "staff", actions: ["acknowledge"], rows: (_who, row) => row.publishedAt !== null },
    ],
    Provision: [{ role: "policyEditor", actions: ["update"], rows: (who, row) => edits(who, row.revision) && isDraft(row.revision) }],
    // What was held is recorded until the text is published.
    ProcedureRecord: [
      {
        role: "policyEditor",
        actions: ["create", "archive"],
        rows: (who, row) => edits(who, row.revision) && isOpen(world.get(row.revision)!),
      },
      { role: "administrator", actions: ["create", "archive"], rows: (_who, row) => isOpen(world.get(row.revision)!) },
    ],
    PolicyReview: [{ role: "policyEditor", actions: ["create"], rows: (who, row) => edits(who, row.revision) }],
    TextPeriod: [],
    ChangeDecision: [],
    ProvisionException: [
      {
        role: "policyEditor",
        actions: ["grant", "revoke"],
        rows: (who, row) => facts.inScope(who, "policyEditor", world.get(row.document)!.owningDepartment),
      },
      { role: "administrator", actions: ["grant", "revoke"] },
      {
        role: "approver",
        actions: ["decide"],
        rows: (who, row) => row.approver === who.id && row.approvedAt === null && row.endedAt === null,
      },
    ],
    Inquiry: [
      { role: "staff", actions: ["create"], rows: (who, row) => row.asker === who.id },
      { role: "policyEditor", actions: ["answer"], rows: (who, row) => edits(who, row.revision) },
      { role: "policyEditor", actions: ["takeOver"], rows: (who, row) => edits(who, row.revision) && row.concludedAt === null },
    ],
    CommentRound: [
      {
        role: "policyEditor",
        actions: ["create", "update", "remind"],
        rows: (who, row) => edits(who, row.revision) && isOpen(world.get(row.revision)!),
      },
    ],
    Invitee: [{ role: "staff", actions: ["answer"], rows: (who, row) => row.person === who.id && facts.invited(who, row.revision) }],
    // "Answers comments", "decides, comments", "invited to comment"; nobody touches what was answered or taken back.
    Comment: [
      {
        role: "staff",
        actions: ["create", "update"],
        rows: (who, row) => row.author === who.id && facts.invited(who, row.revision) && isUnanswered(row),
      },
      {
        role: "policyEditor",
        actions: ["create", "update"],
        rows: (who, row) => row.author === who.id && edits(who, row.revision) && isOpen(world.get(row.revision)!) && isUnanswered(row),
      },
      {
        role: "approver",
        actions: ["create", "update"],
        rows: (who, row) =>
          row.author === who.id && facts.submittedTo(who, row.revision) && isOpen(world.get(row.revision)!) && isUnanswered(row),
      },
      {
        role: "policyEditor",
        actions: ["answer"],
        rows: (who, row) => edits(who, row.revision) && isOpen(world.get(row.revision)!) && isUnanswered(row),
      },
      {
        role: "policyEditor",
        actions: ["takeOver"],
        rows: (who, row) => row.kind === "proposal" && edits(who, row.revision) && isDraft(row.revision) && isUnanswered(row),
      },
    ],
    // Whoever may waive or assign reminds: heads their people, training managers of their courses, officers of agreements.
    Obligation: [
      { role: "head", actions: ["waive", "remind"], rows: (who, row) => facts.worksWhere(who, "head", row.person) },
      { role: "trainingManager", actions: ["remind"], rows: (who, row) => teaches(who, row.course) },
      { role: "confidentialityOfficer", actions: ["remind"], rows: (_who, row) => row.kind === "sign" },
      { role: "head", actions: ["remind"], rows: (who, row) => registers.keepsDuty(who, row.duty) },
    ],
    // Whoever may assign takes back; what reaches beyond a head's people is for the command to see.
    Assignment: [
      {
        role: "head",
        actions: ["cancel"],
        rows: (who, row) =>
          row.kind === "train" &&
          row.cancelledAt === null &&
          (row.assignedBy === who.id || facts.askedWhere(who, "head", row.id as string)),
      },
      { role: "trainingManager", actions: ["cancel"], rows: (who, row) => row.cancelledAt === null && teaches(who, row.course) },
      {
        role: "policyEditor",
        actions: ["cancel"],
        rows: (who, row) => row.cancelledAt === null && facts.ownsText(who, "policyEditor", row.revision),
      },
      { role: "confidentialityOfficer", actions: ["cancel"], rows: (_who, row) => row.cancelledAt === null && row.kind === "sign" },
      { role: "head", actions: ["cancel"], rows: (who, row) => row.cancelledAt === null && registers.keepsDuty(who, row.duty) },
    ],
    Course: [
      { role: "staff", actions: ["learn"], rows: (who, row) => facts.askedOf(who, "course", row.id) },
      { role: "head", actions: ["assign"], rows: (_who, row) => row.archivedOn === null },
      { role: "trainingManager", actions: ["assign"], rows: (who, row) => teaches(who, row.id) && row.archivedOn === null },
      { role: "trainingManager", actions: ["create", "update", "archive"], rows: (who, row) => teaches(who, row.id) },
    ],
    QuizQuestion: [{ role: "trainingManager", actions: ["create", "update"], rows: (who, row) => teaches(who, row.course) }],
    TrainingSession: [
      { role: "trainingManager", actions: ["create", "cancel"], rows: (who, row) => teaches(who, row.course) },
      { role: "trainingManager", actions: ["update"], rows: (who, row) => teaches(who, row.course) && row.cancelledAt === null },
    ],
    Attendance: [{ role: "trainingManager", actions: ["create"], rows: (who, row) => teaches(who, world.get(row.session)!.course) }],
    Attempt: [{ role: "staff", actions: ["learn"], rows: (who, row) => row.person === who.id && row.submittedAt === null }],
    // The files of what one may change; reading's limit (clearance) holds for those of a draft.
    Attachment: [
      {
        role: "policyEditor",
        actions: ["create", "archive"],
        rows: (who, row) =>
          row.revision !== null && edits(who, row.revision) && isDraft(row.revision) && facts.clearedForRevision(who, row.revision),
      },
      { role: "trainingManager", actions: ["create", "archive"], rows: (who, row) => teaches(who, row.course) },
      { role: "policyEditor", actions: ["create", "archive"], rows: (who, row) => keepsMinutes(who, row, (text) => edits(who, text)) },
      { role: "administrator", actions: ["create", "archive"], rows: (who, row) => keepsMinutes(who, row, () => true) },
      {
        role: "confidentialityOfficer",
        actions: ["create", "archive"],
        rows: (_who, row) => row.agreement !== null && world.get(row.agreement)!.publishedAt === null,
      },
    ],
    ClassificationLevel: keeps("confidentialityOfficer", "create", "update"),
    Clearance: keeps("confidentialityOfficer", "grant", "revoke"),
    AccessGrant: keeps("confidentialityOfficer", "grant", "revoke"),
    Agreement: [
      { role: "confidentialityOfficer", actions: ["create", "update", "publish"], rows: (_who, row) => row.publishedAt === null },
      {
        role: "staff",
        actions: ["sign"],
        rows: (who, row) => row.publishedAt !== null && facts.askedOf(who, "agreement", row.id),
      },
    ],
    AuditEvent: keeps("auditor", "verify"),
    Screen: configures("create", "update", "publish"),
    SavedView: configures("create", "update", "archive"),
    ...registerDoing(registers, facts),
  };
}
