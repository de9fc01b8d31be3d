import type { ComponentType } from "react";
import type { ResourceName } from "./records/resource-name.ts";
import { onDemand } from "./shared/on-demand.tsx";

/** What a resource has beyond its generic pages. */
export interface ResourceParts {
  /** Replaces the generic page. */
  readonly list?: ComponentType;
  readonly show?: ComponentType;
  readonly create?: ComponentType;
  readonly edit?: ComponentType;
  /** Below the fields of the form that makes one: what would follow from what is filled in. */
  readonly createConsequences?: ComponentType<{ readonly resource: string }>;
  /** Beside the title of the generic page, for the record in context (`useRecordContext`). */
  readonly showActions?: ComponentType;
  /** Beside the title of the generic list. */
  readonly listActions?: ComponentType;
  /** Between the title of the generic list and its filters. */
  readonly listAbove?: ComponentType;
  /** Below the fields of the generic page, for the record in context. */
  readonly showBelow?: ComponentType;
  /** Fields that these parts need of the record beside what the screen shows, e.g. "document.number". */
  readonly showFields?: readonly string[];
}

const grantConsequences = onDemand(() => import("./confidentiality/GrantConsequences.tsx"));

/** Overrides and additions per resource; everything else is drawn from the effective screen. */
export const resourceParts: Partial<Record<ResourceName, ResourceParts>> = {
  accounts: {
    create: onDemand(() => import("./identity/CreateAccountPage.tsx")),
    showActions: onDemand(() => import("./identity/ResetPasswordButton.tsx")),
    listActions: onDemand(() => import("./identity/InviteButton.tsx")),
  },
  confirmations: { showActions: onDemand(() => import("./identity/ConfirmationActions.tsx")) },
  roleGrants: { createConsequences: onDemand(() => import("./identity/SecondPersonNote.tsx")) },
  policyDocuments: { show: onDemand(() => import("./policy/DocumentPage.tsx")) },
  revisions: { showActions: onDemand(() => import("./policy/ReadButton.tsx")) },
  provisions: { show: onDemand(() => import("./policy/ProvisionAddress.tsx")) },
  courses: {
    showActions: onDemand(() => import("./training/CourseActions.tsx")),
    showBelow: onDemand(() => import("./training/CourseBelow.tsx")),
    showFields: ["title", "archivedOn"],
  },
  assignments: { showActions: onDemand(() => import("./obligation/AssignmentActions.tsx")) },
  agreements: {
    showActions: onDemand(() => import("./confidentiality/AgreementActions.tsx")),
    showBelow: onDemand(() => import("./confidentiality/AgreementFiles.tsx")),
    showFields: ["version", "title", "published"],
  },
  attachments: { showActions: onDemand(() => import("./evidence/DownloadButton.tsx")), showFields: ["fileName"] },
  accessLogs: { listAbove: onDemand(() => import("./confidentiality/ReadingAbove.tsx")) },
  accessGrants: { create: onDemand(() => import("./confidentiality/GrantAccessPage.tsx")), createConsequences: grantConsequences },
  clearances: { createConsequences: grantConsequences },
  trainingResults: { showActions: onDemand(() => import("./training/AnswersButton.tsx")), showFields: ["answers"] },
  notifications: { list: onDemand(() => import("./notification/NotificationsPage.tsx")) },
  auditEvents: { list: onDemand(() => import("./evidence/AuditTrailPage.tsx")) },
  screens: {
    listActions: onDemand(() => import("./screen-designer/ScreenFileActions.tsx")),
    showActions: onDemand(() => import("./screen-designer/ConfigureButton.tsx")),
    showFields: ["resource", "kind", "role", "department", "person"],
  },
  screenVersions: {
    showBelow: onDemand(() => import("./screen-designer/VersionSentences.tsx")),
    showFields: ["operations", "screen.resource"],
  },
  people: {
    listActions: onDemand(() => import("./organisation/ImportPeopleButton.tsx")),
    showBelow: onDemand(() => import("./organisation/PersonDetails.tsx")),
  },
};
