import { conflict, invalid, PublicError } from "../errors.ts";
import type { MessageCode } from "../messages/message.ts";
import { COMMAND_PATIENCE } from "./time-limit.ts";
import { wasOvertaken } from "./try-again.ts";

/** What a database error object tells; MikroORM and pg both carry these. */
interface DatabaseError {
  readonly code: string;
  readonly constraint?: string;
}

/** What breaking a constraint means to the person: the field, and what to do. Each constraint that a person can meet is here. */
const byConstraint: Readonly<Record<string, readonly [path: string, code: MessageCode]>> = {
  department_code_unique: ["input.code", "alreadyTaken"],
  department_code_folded: ["input.code", "alreadyTaken"],
  position_code_folded: ["input.code", "alreadyTaken"],
  person_number_folded: ["input.number", "alreadyTaken"],
  account_login_folded: ["input.login", "alreadyTaken"],
  category_code_folded: ["input.code", "alreadyTaken"],
  policy_document_number_folded: ["input.number", "alreadyTaken"],
  department_circle: ["input.parentId", "departmentCircle"],
  position_code_unique: ["input.code", "alreadyTaken"],
  person_number_unique: ["input.number", "alreadyTaken"],
  membership_one_primary: ["input.from", "primaryOverlaps"],
  account_login_unique: ["input.login", "alreadyTaken"],
  account_person_id_unique: ["input.personId", "alreadyTaken"],
  category_code_unique: ["input.code", "alreadyTaken"],
  policy_document_number_unique: ["input.number", "alreadyTaken"],
  revision_one_open_draft: ["input.documentId", "draftExists"],
  revision_effective_from: ["input.effectiveFrom", "effectiveDateTaken"],
  classification_level_rank_unique: ["input.rank", "alreadyTaken"],
  classification_level_name_unique: ["input.name", "alreadyTaken"],
  saved_view_once: ["input.name", "alreadyTaken"],
  agreement_code_ordinal_unique: ["input.code", "alreadyTaken"],
  attendance_session_id_person_id_unique: ["input.personId", "alreadyDone"],
};

/** Constraints that two people meet who begin the same thing at once. */
const overtaken: Readonly<Record<string, MessageCode>> = {
  screen_once: "screenExists",
  screen_version_one_draft: "screenExists",
  confirmation_one_waiting: "confirmationWaits",
};

/** PostgreSQL's code of a statement that was ended because of its time. */
const CANCELED = "57014";

function isDatabaseError(error: unknown): error is DatabaseError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/** The constraint that was broken, if it was one. */
export const brokenConstraint = (error: unknown): string | null =>
  isDatabaseError(error) && "constraint" in error && typeof error.constraint === "string" ? error.constraint : null;

/** The public error for a broken constraint, or a change at the same time, that a person can mend; any other error as it is. */
export function translateDatabaseError(error: unknown): PublicError | unknown {
  if (isDatabaseError(error) && error.code === CANCELED) {
    return new PublicError("INVALID", "takesTooLong", { seconds: COMMAND_PATIENCE.statement });
  }
  if (wasOvertaken(error)) return conflict("changedAtOnce");
  if (!isDatabaseError(error) || !("constraint" in error) || !error.constraint) return error;
  const known = byConstraint[error.constraint];
  const faster = overtaken[error.constraint];
  if (faster) return conflict(faster);
  return known ? invalid(known[0], known[1]) : error;
}
