import type { Bilingual } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";
import type { ResourceName } from "../records/resource-name.ts";

/** Parts of the navigation, in order. */
export const menuGroups = ["work", "registers", "rules", "people", "training", "confidentiality", "settings"] as const;
export type MenuGroup = (typeof menuGroups)[number];

export const menuGroupNames: Readonly<Record<MenuGroup, Bilingual>> = {
  work: both("我的工作", "My work"),
  registers: both("登记簿", "Registers"),
  rules: both("制度", "Rules"),
  people: both("人员", "People"),
  training: both("培训", "Training"),
  confidentiality: both("保密", "Confidentiality"),
  settings: both("设置", "Settings"),
};

/** The generic lists that the navigation offers to those who may read something there. */
export const groupResources: Readonly<Record<MenuGroup, readonly ResourceName[]>> = {
  work: ["standIns"],
  registers: [],
  rules: ["policyDocuments", "inquiries", "revisions", "acknowledgements"],
  people: ["people", "obligations", "assignments"],
  training: ["courses", "trainingSessions", "courseProgresses", "trainingResults"],
  confidentiality: ["agreements", "agreementSignatures", "clearances", "accessGrants", "accessLogs"],
  settings: [
    "accounts",
    "roleGrants",
    "confirmations",
    "deputies",
    "departments",
    "positions",
    "memberships",
    "categories",
    "classificationLevels",
    "screens",
    "jobs",
    "auditEvents",
  ],
};
