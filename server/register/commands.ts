import { JsonScalar } from "../../schema/shared/scalars.ts";
import { answering, type Works } from "../commands/bound-work.ts";
import { archiveRegister, reopenRegister } from "./definition/archive.ts";
import { discardRegisterDraft } from "./definition/discard-draft.ts";
import { publishRegister, rollBackRegister } from "./definition/publish.ts";
import { saveRegisterDraft } from "./definition/save-draft.ts";

/** The works behind the commands of registers. */
export const registerWorks = {
  saveRegisterDraft: answering(saveRegisterDraft, () => JsonScalar),
  publishRegister,
  rollBackRegister,
  discardRegisterDraft,
  archiveRegister,
  reopenRegister,
} satisfies Works;
