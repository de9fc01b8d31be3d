import { type ComponentType, lazy } from "react";
import type { ResourceName } from "./screens/resource-name.ts";

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

const grantConsequences = lazy(() => import("./confidentiality/GrantConsequences.tsx"));

/** Overrides and additions per resource; everything else is drawn from the effective screen. */
export const resourceParts: Partial<Record<ResourceName, ResourceParts>> = {
  accounts: {
    create: lazy(() => import("./identity/CreateAccountPage.tsx")),
    showActions: lazy(() => import("./identity/ResetPasswordButton.tsx")),
  },
  policyDocuments: { show: lazy(() => import("./policy/DocumentPage.tsx")) },
  revisions: { showActions: lazy(() => import("./policy/ReadButton.tsx")) },
  provisions: { show: lazy(() => import("./policy/ProvisionAddress.tsx")) },
  courses: {
    showActions: lazy(() => import("./training/CourseActions.tsx")),
    showBelow: lazy(() => import("./training/CourseQuestions.tsx")),
    showFields: ["title", "archivedOn"],
  },
  assignments: { showActions: lazy(() => import("./obligation/AssignmentActions.tsx")) },
  agreements: {
    showActions: lazy(() => import("./confidentiality/AgreementActions.tsx")),
    showFields: ["version", "title", "published"],
  },
  accessLogs: { listAbove: lazy(() => import("./confidentiality/ReadingAbove.tsx")) },
  accessGrants: { create: lazy(() => import("./confidentiality/GrantAccessPage.tsx")), createConsequences: grantConsequences },
  clearances: { createConsequences: grantConsequences },
  trainingResults: { showActions: lazy(() => import("./training/AnswersButton.tsx")), showFields: ["answers"] },
  notifications: { list: lazy(() => import("./notification/NotificationsPage.tsx")) },
  auditEvents: { list: lazy(() => import("./evidence/AuditTrailPage.tsx")) },
  screens: { listActions: lazy(() => import("./screen-designer/ScreenFileActions.tsx")) },
  screenVersions: {
    showBelow: lazy(() => import("./screen-designer/VersionSentences.tsx")),
    showFields: ["operations", "screen.resource"],
  },
  people: { showBelow: lazy(() => import("./organisation/PersonDetails.tsx")) },
};
