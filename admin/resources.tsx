import { EVERY_REGISTER, type PartsByResource } from "./screens/ResourcePartsContext.ts";
import { onDemand } from "./shared/on-demand.tsx";

const grantConsequences = onDemand(() => import("./confidentiality/GrantConsequences.tsx"));
const revocationConsequences = onDemand(() => import("./confidentiality/RevocationConsequences.tsx"));

/** Of kinds of records to which departments add fields of their own. */
const own = {
  sheets: onDemand(() => import("./register/own/OwnFieldsSheets.tsx")),
  fill: onDemand(() => import("./register/own/FillButton.tsx")),
  bulk: onDemand(() => import("./register/own/FillSelectedButton.tsx")),
  importing: onDemand(() => import("./register/own/ImportOwnFields.tsx")),
};

/** Overrides and additions per resource; everything else is drawn from the effective screen. */
export const resourceParts: PartsByResource = {
  accounts: {
    create: onDemand(() => import("./identity/CreateAccountPage.tsx")),
    createConsequences: onDemand(() => import("./identity/AccountConsequences.tsx")),
    showActions: onDemand(() => import("./identity/ResetPasswordButton.tsx")),
    listActions: onDemand(() => import("./identity/InviteButton.tsx")),
  },
  confirmations: { showActions: onDemand(() => import("./identity/ConfirmationActions.tsx")) },
  roleGrants: { createConsequences: onDemand(() => import("./identity/SecondPersonNote.tsx")) },
  policyDocuments: {
    own,
    show: onDemand(() => import("./policy/document/DocumentPage.tsx")),
    listActions: onDemand(() => import("./policy/print/CollectionButton.tsx")),
  },
  categories: { showBelow: onDemand(() => import("./policy/approval/CategoryRouteSheet.tsx")) },
  revisions: { showActions: onDemand(() => import("./policy/reading/ReadButton.tsx")) },
  provisions: { show: onDemand(() => import("./policy/provisions/ProvisionAddress.tsx")) },
  courses: {
    own,
    showActions: onDemand(() => import("./training/CourseActions.tsx")),
    showBelow: onDemand(() => import("./training/CourseBelow.tsx")),
    showFields: ["title", "archivedOn"],
  },
  trainingSessions: { showBelow: onDemand(() => import("./training/SessionAttendance.tsx")) },
  assignments: { showActions: onDemand(() => import("./obligation/AssignmentActions.tsx")) },
  agreements: {
    own,
    showActions: onDemand(() => import("./confidentiality/AgreementActions.tsx")),
    showBelow: onDemand(() => import("./confidentiality/AgreementFiles.tsx")),
    showFields: ["version", "title", "published"],
  },
  attachments: { showActions: onDemand(() => import("./evidence/DownloadButton.tsx")), showFields: ["fileName"] },
  accessLogs: { listAbove: onDemand(() => import("./confidentiality/ReadingAbove.tsx")) },
  accessGrants: {
    create: onDemand(() => import("./confidentiality/GrantAccessPage.tsx")),
    createConsequences: grantConsequences,
    commandConsequences: { revokeAccess: revocationConsequences },
  },
  clearances: { createConsequences: grantConsequences, commandConsequences: { revokeClearance: revocationConsequences } },
  trainingResults: { showActions: onDemand(() => import("./training/AnswersButton.tsx")), showFields: ["answers"] },
  notifications: { list: onDemand(() => import("./notification/NotificationsPage.tsx")) },
  auditEvents: { list: onDemand(() => import("./evidence/AuditTrailPage.tsx")) },
  [EVERY_REGISTER]: {
    listActions: onDemand(() => import("./register/desk/DeskActions.tsx")),
    listAbove: onDemand(() => import("./register/desk/DeskAbove.tsx")),
    bulkActions: onDemand(() => import("./register/desk/ManyTransitions.tsx")),
    board: onDemand(() => import("./register/desk/RegisterBoard.tsx")),
    calendar: onDemand(() => import("./register/desk/RegisterCalendar.tsx")),
    show: onDemand(() => import("./register/record/RecordPage.tsx")),
    create: onDemand(() => import("./register/record/OpenRecordPage.tsx")),
    edit: onDemand(() => import("./register/record/EditRecordPage.tsx")),
  },
  valueChecks: {
    showBelow: onDemand(() => import("./policy/values/ValueCheckBelow.tsx")),
    showFields: ["provision", "figures", "decidedAt", "register.slug", "revision", "before"],
  },
  registers: { list: onDemand(() => import("./register/list/RegistersPage.tsx")) },
  jobs: { showBelow: onDemand(() => import("./jobs/JobBelow.tsx")), showFields: ["state"] },
  jobRuns: { showBelow: onDemand(() => import("./jobs/RunBelow.tsx")), showFields: ["did", "outcome", "job.kind"] },
  screens: {
    listActions: onDemand(() => import("./screen-designer/ScreenFileActions.tsx")),
    showActions: onDemand(() => import("./screen-designer/ConfigureButton.tsx")),
    showFields: ["resource", "kind", "role", "department", "person"],
  },
  screenVersions: {
    showBelow: onDemand(() => import("./screen-designer/VersionSentences.tsx")),
    showFields: ["operations", "screen.resource"],
  },
  positions: { own },
  people: {
    own,
    listActions: onDemand(() => import("./organisation/ImportPeopleButton.tsx")),
    bulkActions: onDemand(() => import("./identity/InviteSelectedButton.tsx")),
    showBelow: onDemand(() => import("./organisation/PersonDetails.tsx")),
  },
};
