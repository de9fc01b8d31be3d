import { JsonScalar } from "../../schema/shared/scalars.ts";
import { answering, type Works } from "../commands/bound-work.ts";
import { bookBalance } from "./accounts/book-balance.ts";
import { closePeriod } from "./accounts/close-period.ts";
import { reverseEntry } from "./accounts/reverse-entry.ts";
import { confirmValue } from "./bindings/confirm-value.ts";
import { refillCircle } from "./circle/refill-circle.ts";
import { archiveRegister, reopenRegister } from "./definition/archive.ts";
import { discardRegisterDraft } from "./definition/discard-draft.ts";
import { publishRegister, rollBackRegister } from "./definition/publish.ts";
import { saveRegisterDraft } from "./definition/save-draft.ts";
import { signHandover } from "./flow/sign-handover.ts";
import { skipDuty } from "./flow/skip-duty.ts";
import { transition } from "./flow/transition.ts";
import { fillFromList, importOwnFields } from "./import/import-own-fields.ts";
import { importRecords } from "./import/import-records.ts";
import { closeOutsideForm, issueOutsideTickets, makeOutsideAddress, openOutsideForm } from "./outside/form-works.ts";
import { retireOwnField, saveOwnField } from "./own/save-own-field.ts";
import { saveOwnFields } from "./own/save-own-fields.ts";
import { importRegister, importRegisterFile } from "./packs/import-register.ts";
import { installPack } from "./packs/install-pack.ts";
import { correctPoints } from "./points/correct-points.ts";
import { decideDispute, disputePoints } from "./points/dispute-points.ts";
import { givePoints } from "./points/give-points.ts";
import { commentOnRecord, withdrawRecordComment } from "./records/comment.ts";
import { moveRecords } from "./records/move-records.ts";
import { openRecord } from "./records/open-record.ts";
import { saveRecord } from "./records/save-record.ts";
import { freezeReport } from "./reports/freeze-report.ts";
import { decideSwap, withdrawSwap } from "./rosters/decide-swap.ts";
import { planShift } from "./rosters/plan-shift.ts";
import { swapShift } from "./rosters/swap-shift.ts";

/** The works behind the commands of registers. */
export const registerWorks = {
  saveRegisterDraft: answering(saveRegisterDraft, () => JsonScalar),
  publishRegister,
  rollBackRegister,
  discardRegisterDraft,
  archiveRegister,
  reopenRegister,
  installPack: answering(installPack, () => JsonScalar),
  importRegister: {
    work: importRegisterFile,
    answer: { type: () => JsonScalar, nullable: false },
    give: importRegister,
  },
  refillCircle: answering(refillCircle, () => Boolean),
  importRecords: answering(importRecords, () => JsonScalar),
  openRecord,
  saveRecord,
  saveOwnField: answering(saveOwnField, () => JsonScalar),
  retireOwnField: answering(retireOwnField, () => JsonScalar),
  saveOwnFields,
  importOwnFields: {
    work: fillFromList,
    answer: { type: () => JsonScalar, nullable: false },
    give: (context, { input, idempotencyKey }) => importOwnFields(context, input, idempotencyKey ?? null),
  },
  transition,
  signHandover,
  moveRecords: answering(moveRecords, () => JsonScalar),
  reverseEntry,
  bookBalance,
  closePeriod,
  givePoints,
  correctPoints,
  disputePoints,
  decideDispute,
  commentOnRecord,
  withdrawRecordComment,
  freezeReport,
  makeOutsideAddress: answering(makeOutsideAddress, () => JsonScalar),
  issueOutsideTickets: answering(issueOutsideTickets, () => JsonScalar),
  closeOutsideForm,
  openOutsideForm,
  confirmValue,
  skipDuty,
  planShift,
  swapShift,
  decideSwap,
  withdrawSwap,
} satisfies Works;
