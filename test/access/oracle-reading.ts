import type { Facts } from "./oracle-facts.ts";
import { RegisterFacts, registerReading } from "./oracle-registers.ts";
import type { Who } from "./oracle-who.ts";
import type { Row } from "./world.ts";

/** One sentence of the written rules about reading: who, which records (all without `rows`), which fields (all without `fields`). */
export interface ReadingSentence {
  readonly role: string;
  readonly rows?: (who: Who, row: Row) => boolean;
  readonly fields?: readonly string[];
}

/** What the written rules say about reading one entity. `within` holds on top of every sentence. */
export interface ReadingRules {
  readonly within?: (who: Who, row: Row) => boolean;
  readonly sentences: readonly ReadingSentence[];
}

/** "Colleagues' name, employee number, departments, positions". */
const colleague = ["number", "name", "state", "department", "position", "departmentIds", "memberships"];
/** "Work contact fields"; who instructs the person and the record's own times go with them. Employment notes are private work fields. */
const contact = [...colleague, "email", "phone", "supervisor", "version", "createdAt", "updatedAt"];
/** What staff see of a document and of a published text: not whom a draft was submitted to, which is for editors and approvers. */
const documentForStaff = [
  ...["version", "createdAt", "updatedAt", "number", "category", "owningDepartment", "reviewIntervalMonths", "repealedOn", "repealReason"],
  ...["title", "state", "effectiveFrom", "reviewDue", "reviewedOn", "published", "level", "inForce", "openDraft", "revisions"],
  ...["replacedBy", "replaces", "reviews"],
];
const revisionForStaff = [
  ...["version", "createdAt", "updatedAt", "document", "ordinal", "title", "level", "changeSummary", "material", "materialReason"],
  ...["materialDecidedBy", "checksum", "drafter", "submittedAt", "approvedAt", "noApprovalReason", "publishedAt", "publishedBy"],
  ...[
    "effectiveFrom",
    "trialUntil",
    "withdrawnAt",
    "withdrawReason",
    "state",
    "published",
    "provisions",
    "approvals",
    "comments",
    "attachments",
  ],
  ...["subjects", "procedureRecords", "references", "changeDecisions", "withoutSuccessor"],
];
const inquiryForAsker = [
  ...["version", "createdAt", "updatedAt", "revision", "provision", "kind", "asker", "quote", "text", "answer", "answeredBy", "answeredAt"],
  ...["takenUpAt", "concludedAt", "waitingDays", "late"],
];
const roundForInvited = [
  ...["version", "createdAt", "updatedAt", "revision", "until", "introduction", "openedBy", "closedAt", "closedBy", "state"],
];
/** What is asked, by when and by whom. The obligations that lead from it are each judged by themselves. */
const assignmentForStaff = [
  ...[
    "version",
    "createdAt",
    "updatedAt",
    "kind",
    "revision",
    "course",
    "agreement",
    "duty",
    "title",
    "dueOn",
    "dueWorkingDays",
    "mandatory",
  ],
  ...["recurrenceMonths", "joint", "assignedBy", "closedAt", "obligations"],
];
/** To assign a course one must find it: heads see the catalogue, not the material. */
const catalogue = ["title", "owningDepartment", "minutes", "passingScore", "archivedOn", "version"];
/** A result without the right answers, which would reach whoever has yet to take the quiz. */
const resultWithoutAnswers = [
  ...["receiptNumber", "person", "course", "attempt", "score", "passingScore", "passed", "courseTitle", "answersShown"],
  ...["department", "position", "at"],
];

const administrator: ReadingSentence = { role: "administrator" };
const auditor: ReadingSentence = { role: "auditor" };
/** What everybody employed, administrators and auditors read whole. */
const openToStaff: ReadingRules = { sentences: [{ role: "staff" }, administrator, auditor] };

/** What ACCESS.md says about reading, entity by entity. */
export function readingRules(facts: Facts): Readonly<Record<string, ReadingRules>> {
  const { world } = facts;
  const registers = new RegisterFacts(facts);
  /** "The trail says only that something happened" in a register that somebody may not read. */
  const aboutOpenRegister = (who: Who, event: Row) =>
    !event.held?.register || registers.may(who, "read", event.held.register as string, null);
  const own = (field: string) => (who: Who, row: Row) => row[field] === who.id;
  const ownEvidence: ReadingSentence = { role: "staff", rows: own("person") };
  const teamEvidence: ReadingSentence = { role: "head", rows: (who, row) => facts.worksWhere(who, "head", row.person) };
  const editsText = (who: Who, row: Row) => facts.ownsText(who, "policyEditor", row.revision);
  const keepsCourse = (who: Who, row: Row) => facts.keepsCourse(who, "trainingManager", row.course);

  const keepsDuty = (who: Who, row: Row) => registers.keepsDuty(who, row.duty);

  const mayRead = (entity: string, who: Who, id: string | null): boolean => {
    const row = world.get(id);
    return row !== undefined && rowReadable(rules[entity]!, who, row);
  };

  const configuration: ReadingRules = {
    sentences: [
      ownEvidence,
      { role: "head", rows: (who, row) => facts.inScope(who, "head", row.department) },
      // Configuration of the organisation and its departments; personal columns are the person's own.
      { role: "administrator", rows: (_who, row) => row.person === null },
      auditor,
    ],
  };

  const rules: Record<string, ReadingRules> = {
    Department: openToStaff,
    // Who acts for a head is part of the department.
    Deputy: openToStaff,
    // What the system does by itself: "administrator … reads jobs", "auditor: everything but secrets".
    Job: { sentences: [administrator, auditor] },
    JobRun: { sentences: [administrator, auditor] },
    Position: openToStaff,
    // By which days and hours everybody's dates are counted is for everybody.
    WorkingCalendar: openToStaff,
    CalendarDay: openToStaff,
    WorkingHours: openToStaff,
    // Categories are how documents are found.
    Category: openToStaff,
    // How a category's drafts are approved is part of it.
    ApprovalRouteVersion: openToStaff,
    // One's own, of either side.
    StandIn: {
      sentences: [{ role: "staff", rows: (who, row) => row.person === who.id || row.standIn === who.id }, administrator, auditor],
    },
    Person: {
      sentences: [
        // Colleagues work here today: nobody who has left, nobody who is yet to come.
        { role: "staff", fields: colleague, rows: (_who, row) => facts.isEmployed(row.id) },
        { role: "head", fields: contact, rows: (who, row) => facts.worksWhere(who, "head", row.id) },
        administrator,
        auditor,
      ],
    },
    Membership: {
      // Where colleagues work today; since when and until when is for heads and administrators.
      sentences: [
        { role: "staff", fields: ["person", "department", "position", "primary", "current"], rows: (_who, row) => world.isCurrent(row) },
        teamEvidence,
        administrator,
        auditor,
      ],
    },
    RoleGrant: { sentences: [administrator, auditor] },
    Account: { sentences: [administrator, auditor] },
    // Who asks for it, who confirms it, and who checks afterwards.
    Confirmation: { sentences: [administrator, { role: "confidentialityOfficer" }, auditor] },
    PolicyDocument: {
      within: (who, row) => facts.clearedForDocument(who, row.id),
      sentences: [
        // Documents of which nothing was ever published are drafts.
        { role: "staff", fields: documentForStaff, rows: (_who, row) => published(row.id) },
        { role: "policyEditor", rows: (who, row) => facts.inScope(who, "policyEditor", row.owningDepartment) },
        {
          role: "approver",
          rows: (who, row) => world.of("Revision", "document", row.id).some((revision) => facts.submittedTo(who, revision.id)),
        },
        // Whom a route asks reads what it asks about, whatever roles they hold.
        { role: "staff", rows: (who, row) => world.of("Revision", "document", row.id).some((r) => facts.askedByRoute(who, r.id)) },
        administrator,
        auditor,
      ],
    },
    Revision: {
      within: (who, row) => facts.clearedForRevision(who, row.id),
      sentences: [
        // A text that was taken back stays readable: people acted on it.
        { role: "staff", fields: revisionForStaff, rows: (_who, row) => row.publishedAt !== null },
        // "Invited to comment: the draft, while the round is open."
        { role: "staff", fields: revisionForStaff, rows: (who, row) => facts.invited(who, row.id) },
        { role: "policyEditor", rows: (who, row) => facts.ownsText(who, "policyEditor", row.id) },
        { role: "approver", rows: (who, row) => facts.submittedTo(who, row.id) },
        { role: "staff", rows: (who, row) => facts.askedByRoute(who, row.id) },
        administrator,
        auditor,
      ],
    },
    // A provision is as readable as its text.
    Provision: { within: (who, row) => mayRead("Revision", who, row.revision), sentences: [{ role: "anyone" }] },
    // As readable as its text, and nothing for whoever may not read what it refers to.
    ProvisionReference: {
      within: (who, row) => mayRead("Revision", who, row.revision),
      sentences: [{ role: "anyone", rows: (who, row) => row.own || mayRead("PolicyDocument", who, row.targetDocument) }],
    },
    Approval: {
      within: (who, row) => mayRead("Revision", who, row.revision),
      sentences: [
        { role: "policyEditor", rows: editsText },
        // An approver sees what the other approvers of the same draft say.
        { role: "approver", rows: (who, row) => facts.submittedTo(who, row.revision) },
        { role: "staff", rows: (who, row) => facts.askedByRoute(who, row.revision) },
        administrator,
        auditor,
      ],
    },
    // Who was heard before publication and what they said: for those who decide about the text, and the audit.
    ProcedureRecord: {
      within: (who, row) => mayRead("Revision", who, row.revision),
      sentences: [
        { role: "policyEditor", rows: editsText },
        { role: "approver", rows: (who, row) => facts.submittedTo(who, row.revision) },
        administrator,
        auditor,
      ],
    },
    // What a review found: for those who keep and approve the document.
    PolicyReview: {
      within: (who, row) => mayRead("Revision", who, row.revision),
      sentences: [
        { role: "policyEditor", rows: (who, row) => facts.ownsText(who, "policyEditor", row.revision) },
        {
          role: "approver",
          rows: (who, row) => world.of("Revision", "document", row.document).some((revision) => facts.submittedTo(who, revision.id)),
        },
        administrator,
        auditor,
      ],
    },
    ChangeDecision: { within: (who, row) => mayRead("Revision", who, row.revision), sentences: [{ role: "anyone" }] },
    TextPeriod: { within: (who, row) => mayRead("Revision", who, row.revision), sentences: [{ role: "anyone" }] },
    // "The person, their head and the owner of the document; others see only that one exists".
    ProvisionException: {
      within: (who, row) => mayRead("PolicyDocument", who, row.document),
      sentences: [
        {
          role: "staff",
          fields: ["document", "identity", "label", "state"],
          rows: (_who, row) => row.endedAt === null && row.approvedAt !== null && row.from <= world.today && row.until >= world.today,
        },
        { role: "staff", rows: (who, row) => facts.coveredBy(row).has(who.id) },
        { role: "head", rows: (who, row) => [...facts.coveredBy(row)].some((person) => facts.worksWhere(who, "head", person)) },
        { role: "head", rows: (who, row) => facts.inScope(who, "head", world.get(row.document)!.owningDepartment) },
        { role: "policyEditor", rows: (who, row) => facts.inScope(who, "policyEditor", world.get(row.document)!.owningDepartment) },
        { role: "approver", rows: own("approver") },
        administrator,
        auditor,
      ],
    },
    Inquiry: {
      within: (who, row) => mayRead("Revision", who, row.revision),
      sentences: [
        // What a draft makes of it, the asker hears when that is published.
        { role: "staff", fields: inquiryForAsker, rows: own("asker") },
        { role: "staff", rows: (who, row) => row.asker === who.id && row.concludedAt !== null },
        // The head of the department that owns the text sees what its readers wait for.
        { role: "head", rows: (who, row) => facts.ownsText(who, "head", row.revision) },
        { role: "policyEditor", rows: editsText },
        auditor,
      ],
    },
    // Who else is asked is for editors and approvers.
    CommentRound: {
      within: (who, row) => facts.clearedForRevision(who, row.revision),
      sentences: [
        { role: "staff", fields: roundForInvited, rows: (who, row) => facts.invited(who, row.revision) },
        { role: "policyEditor", rows: editsText },
        { role: "approver", rows: (who, row) => facts.submittedTo(who, row.revision) },
        auditor,
      ],
    },
    Invitee: {
      within: (who, row) => facts.clearedForRevision(who, row.revision),
      sentences: [{ role: "staff", rows: own("person") }, { role: "policyEditor", rows: editsText }, auditor],
    },
    // One's own for ever; the others' for those in the round while it is open, for editors, and for approvers before publication.
    Comment: {
      within: (who, row) => facts.clearedForRevision(who, row.revision),
      sentences: [
        { role: "staff", rows: own("author") },
        { role: "staff", rows: (who, row) => facts.invited(who, row.revision) },
        { role: "policyEditor", rows: editsText },
        {
          role: "approver",
          rows: (who, row) => facts.submittedTo(who, row.revision) && world.get(row.revision)!.publishedAt === null,
        },
        auditor,
      ],
    },
    Assignment: {
      within: (who, row) => facts.clearedFor(who, row) && (row.duty === null || registers.knowsDuty(who, row.duty)),
      sentences: [
        // "Of their assignments the subject, dates and who assigned; not the others asked, not the reason".
        { role: "staff", fields: assignmentForStaff, rows: (who, row) => facts.askedOf(who, "assignment", row.id) },
        { role: "head", rows: (who, row) => facts.askedWhere(who, "head", row.id) },
        // Who assigned something sees it even when it reaches nobody yet.
        { role: "head", rows: own("assignedBy") },
        { role: "administrator", rows: own("assignedBy") },
        { role: "policyEditor", rows: editsText },
        { role: "trainingManager", rows: keepsCourse },
        { role: "confidentialityOfficer", rows: (_who, row) => row.kind === "sign" },
        // Whose department keeps a register knows who owes what in it.
        { role: "head", rows: keepsDuty },
        auditor,
      ],
    },
    Obligation: {
      within: (who, row) => facts.clearedFor(who, row) && (row.duty === null || registers.knowsDuty(who, row.duty)),
      sentences: [
        ownEvidence,
        teamEvidence,
        // "Progress of their revisions … as people in scope": the people whose posts lie there; of all others numbers only.
        { role: "policyEditor", rows: (who, row) => editsText(who, row) && facts.worksWhere(who, "policyEditor", row.person) },
        { role: "trainingManager", rows: keepsCourse },
        { role: "confidentialityOfficer", rows: (_who, row) => row.kind === "sign" },
        // Whose department keeps a register knows who owes what in it.
        { role: "head", rows: keepsDuty },
        auditor,
      ],
    },
    // What people are told of is their own and the auditor's, and as secret as the text that it is about: a message may speak of it.
    Notification: {
      within: (who, row) => {
        const text = row.revision ?? world.get(row.obligation)?.revision ?? null;
        const roster = row.roster ?? world.get(row.swap)?.roster ?? null;
        const points = row.pointsEntry ? world.get(row.pointsEntry) : undefined;
        const knows = points === undefined || registers.knows(who, points.register);
        return knows && (text === null || facts.clearedForRevision(who, text)) && (roster === null || registers.knowsRoster(who, roster));
      },
      sentences: [{ role: "staff", rows: own("recipient") }, auditor],
    },
    Acknowledgement: { within: (who, row) => facts.clearedFor(who, row), sentences: [ownEvidence, teamEvidence, auditor] },
    Course: {
      sentences: [
        { role: "staff", rows: (who, row) => facts.askedOf(who, "course", row.id) },
        { role: "head", fields: catalogue },
        { role: "trainingManager", rows: (who, row) => facts.keepsCourse(who, "trainingManager", row.id) },
        auditor,
      ],
    },
    QuizQuestion: {
      sentences: [
        // "Never the right answers beforehand", nor what gives them away.
        {
          role: "staff",
          fields: ["course", "place", "kind", "text", "options"],
          rows: (who, row) => facts.askedOf(who, "course", row.course),
        },
        { role: "trainingManager", rows: keepsCourse },
        auditor,
      ],
    },
    TrainingSession: {
      sentences: [
        { role: "staff", rows: (who, row) => facts.askedOf(who, "course", row.course) },
        { role: "trainingManager", rows: keepsCourse },
        auditor,
      ],
    },
    Attendance: {
      sentences: [
        ownEvidence,
        teamEvidence,
        {
          role: "trainingManager",
          rows: (who, row) => facts.keepsCourse(who, "trainingManager", world.get(row.session)!.course),
        },
        auditor,
      ],
    },
    // How far somebody is with the material is for those who see the results.
    CourseProgress: { sentences: [ownEvidence, teamEvidence, { role: "trainingManager", rows: keepsCourse }, auditor] },
    // Results are for heads and training managers, attempts under way are not.
    Attempt: { sentences: [ownEvidence, auditor] },
    TrainingResult: {
      sentences: [
        { ...ownEvidence, fields: resultWithoutAnswers },
        { role: "staff", rows: (who, row) => own("person")(who, row) && row.answersShown === true },
        { ...teamEvidence, fields: resultWithoutAnswers },
        { role: "trainingManager", rows: keepsCourse },
        auditor,
      ],
    },
    // The name and colour of a level are the mark on the text; how to handle such texts is no secret.
    ClassificationLevel: { sentences: [{ role: "anyone" }] },
    Clearance: { sentences: [ownEvidence, { role: "confidentialityOfficer" }, auditor] },
    // An officer keeps the grants and the log of all texts; which text it was is shown within clearance, as the relation stops there.
    AccessGrant: {
      sentences: [{ role: "confidentialityOfficer" }, { role: "auditor", rows: (who, row) => facts.clearedForDocument(who, row.document) }],
    },
    AccessLog: {
      sentences: [{ role: "confidentialityOfficer" }, { role: "auditor", rows: (who, row) => facts.clearedForRevision(who, row.revision) }],
    },
    Agreement: {
      sentences: [
        { role: "staff", rows: (who, row) => row.publishedAt !== null && facts.askedOf(who, "agreement", row.id) },
        { role: "confidentialityOfficer" },
        auditor,
      ],
    },
    AgreementSignature: { sentences: [ownEvidence, teamEvidence, { role: "confidentialityOfficer" }, auditor] },
    AuditEvent: {
      sentences: [
        // "Of events about classified things beyond clearance only that something happened", and what proves the chain whole.
        { role: "auditor", fields: ["sequence", "at", "previousHash", "hash"] },
        {
          role: "auditor",
          rows: (who, row) => facts.clearedFor(who, row) && facts.clearedForThen(who, row) && aboutOpenRegister(who, row),
        },
      ],
    },
    Attachment: {
      sentences: [
        { role: "anyone", rows: (who, row) => mayRead("Revision", who, row.revision) },
        // The material of a course, which is more than its line in the catalogue.
        { role: "staff", rows: (who, row) => facts.askedOf(who, "course", row.course) },
        { role: "trainingManager", rows: keepsCourse },
        { role: "auditor", rows: (_who, row) => row.course !== null },
        { role: "anyone", rows: (who, row) => mayRead("Agreement", who, row.agreement) },
        { role: "anyone", rows: (who, row) => mayRead("Acknowledgement", who, row.acknowledgement) },
        { role: "anyone", rows: (who, row) => mayRead("ProcedureRecord", who, row.procedureRecord) },
        { role: "anyone", rows: (who, row) => registers.reads(who, row.registerRecord ?? null) },
      ],
    },
    Screen: configuration,
    // Lists under a name: shared ones are configuration, the others personal filters.
    SavedView: configuration,
    ...registerReading(registers, mayRead),
    ScreenVersion: { within: (who, row) => mayRead("Screen", who, row.screen), sentences: [{ role: "anyone" }] },
  };

  const published = (document: string) => world.of("Revision", "document", document).some((revision) => revision.publishedAt !== null);
  return rules;
}

/** Whether the rules open the record to the person. */
export function rowReadable(rules: ReadingRules, who: Who, row: Row): boolean {
  if (rules.within && !rules.within(who, row)) return false;
  return rules.sentences.some((s) => who.roles.has(s.role) && (!s.rows || s.rows(who, row)));
}
