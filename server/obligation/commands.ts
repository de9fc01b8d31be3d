import type { Works } from "../commands/bound-work.ts";
import { acknowledge } from "./acknowledge.ts";
import { assignTraining } from "./assign-training.ts";
import { cancelAssignment } from "./cancel-assignment.ts";
import { waiveObligation } from "./waive-obligation.ts";

/** The works behind the commands of obligation. */
export const obligationWorks = { acknowledge, assignTraining, cancelAssignment, waiveObligation } satisfies Works;
