import type { Works } from "../commands/bound-work.ts";
import { createAgreement } from "./create-agreement.ts";
import { createClassificationLevel } from "./create-classification-level.ts";
import { grantAccess } from "./grant-access.ts";
import { grantClearance } from "./grant-clearance.ts";
import { publishAgreement } from "./publish-agreement.ts";
import { revokeAccess } from "./revoke-access.ts";
import { revokeClearance } from "./revoke-clearance.ts";
import { setClassification } from "./set-classification.ts";
import { signAgreement } from "./sign-agreement.ts";
import { updateAgreement } from "./update-agreement.ts";
import { updateClassificationLevel } from "./update-classification-level.ts";

/** The works behind the commands of confidentiality. */
export const confidentialityWorks = {
  createClassificationLevel,
  updateClassificationLevel,
  setClassification,
  grantClearance,
  revokeClearance,
  grantAccess,
  revokeAccess,
  createAgreement,
  updateAgreement,
  publishAgreement,
  signAgreement,
} satisfies Works;
