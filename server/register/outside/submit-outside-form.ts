import { createHash, randomInt } from "node:crypto";
import { Department } from "../../../schema/organisation/Department.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { USUAL_AN_HOUR } from "../../../schema/register/outside/outside-state.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import type { ArgumentsOf } from "../../../schema/registry.commands.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { canonical } from "../../audit/canonical.ts";
import { checkDepth } from "../../commands/depth.ts";
import { runFromOutside } from "../../commands/from-outside.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Context } from "../../context.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { conflict, forbidden, invalid, PublicError } from "../../errors.ts";
import { begunRecord, keepOpened } from "../records/open-record.ts";
import { fieldsOfForm } from "./asked-form.ts";
import { countSender } from "./count-sender.ts";
import { type FoundForm, foundForm } from "./found-form.ts";
import { type LookedThrough, lookThrough, MOST_KILOBYTES } from "./outside-files.ts";

/** How often somebody may try for each answer that they may send: people correct what they filled in. */
const TRIES_FOR_ONE = 5;

/** What whoever sent a form gets: a random number, and nothing else. */
export interface OutsideReceipt {
  readonly receipt: string;
}

/** What is sent, and under which key. */
interface Sending {
  readonly keyHash: string;
  readonly inputHash: string;
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** Twelve random digits, as people read them to each other. */
const newReceipt = () => Array.from({ length: 3 }, () => String(randomInt(10_000)).padStart(4, "0")).join("-");

const unknownForm = () => new PublicError("NOT_FOUND", "outsideUnknown");

/** The receipt that the same sending was answered before. @throws CONFLICT when something else was sent under its key */
async function answeredBefore(sql: SqlExecutor, formId: string, { keyHash, inputHash }: Sending): Promise<OutsideReceipt | null> {
  const [known] = await sql.rows<[string, string]>(
    `select "input_hash", "receipt" from "outside_sending" where "form_id" = $1 and "key_hash" = $2`,
    [formId, keyHash],
  );
  if (!known) return null;
  const [hashBefore, receipt] = known;
  if (hashBefore !== inputHash) throw conflict("outsideSentOtherwise", { receipt });
  return { receipt };
}

function refuseClosed({ state }: FoundForm): void {
  if (state === "used") throw conflict("outsideUsed");
  if (state === "full" || state === "fullToday")
    throw new PublicError("RATE_LIMITED", state === "full" ? "outsideFull" : "outsideFullToday");
  if (state !== "open") throw forbidden("outsideClosed");
}

/** A form may have changed while somebody filled it in: nothing of what they wrote is left out unsaid. */
function refuseUnasked(fields: readonly RegisterField[], answers: object): void {
  const asked = new Set(fields.map(({ key }) => key));
  const other = Object.keys(answers).find((key) => !asked.has(key));
  if (other !== undefined) throw invalid(`answers.${other}`, "outsideNotAsked");
}

async function keepAnswer(
  tx: Transaction,
  token: string,
  formId: string,
  sending: Sending,
  { given, kilobytes }: LookedThrough,
): Promise<OutsideReceipt> {
  // One after the other: what is sent twice at once happens once, and nothing goes beyond what the form takes.
  await tx.sql.rows(`select 1 as "locked" from "outside_form" where "id" = $1 for update`, [formId]);
  const before = await answeredBefore(tx.sql, formId, sending);
  if (before) return before;
  const found = await foundForm(tx.sql, token);
  if (!found) throw unknownForm();
  refuseClosed(found);
  if (found.kilobytes + kilobytes > MOST_KILOBYTES) throw new PublicError("RATE_LIMITED", "outsideFull");
  const { form } = found;
  await countSender(tx.sql, "sent", formId, tx.context.origin.address, form.mostAnHour ?? USUAL_AN_HOUR);
  const register = await tx.em.findOneOrFail(Register, { id: found.registerId });
  const recorded = await begunRecord(tx, register, tx.em.getReference(Department, found.departmentId));
  const receipt = newReceipt();
  recorded.record.outsideReceipt = receipt;
  await keepOpened(tx, recorded, given, "answers", { form: form.key, asked: new Set(fieldsOfForm(found).map(({ key }) => key)) });
  await tx.sql.rows(
    `update "outside_form" set "received" = "received" + 1, "last_received_at" = $2, "kilobytes" = "kilobytes" + $3, "received_on" = $4::date,
       "received_that_day" = case when "received_on" = $4::date then "received_that_day" + 1 else 1 end where "id" = $1`,
    [formId, tx.now, kilobytes, tx.today],
  );
  if (found.ticketId) await tx.sql.rows(`update "outside_ticket" set "used_at" = $2 where "id" = $1`, [found.ticketId, tx.now]);
  await tx.sql.rows(`insert into "outside_sending" ("form_id", "key_hash", "input_hash", "receipt", "at") values ($1, $2, $3, $4, $5)`, [
    formId,
    sending.keyHash,
    sending.inputHash,
    receipt,
    tx.now,
  ]);
  return { receipt };
}

/**
 * Takes what somebody without an account filled in, as a record of the form's register that nobody here opened.
 * @throws NOT_FOUND for an address that leads nowhere; FORBIDDEN while the form is closed; CONFLICT for a link that was used, or a key under which
 * something else was sent; RATE_LIMITED beyond what the form takes; INVALID at the answers that are wrong
 */
export async function submitOutsideForm(
  context: Context,
  { token, key, answers }: ArgumentsOf<"submitOutsideForm">,
): Promise<OutsideReceipt> {
  const { database, origin } = context;
  if (key.length < 16 || key.length > 120) throw invalid("key", "outsideKey");
  if (!isObject(answers)) throw invalid("answers", "outsideAnswers");
  checkDepth(answers, "answers");
  const found = await foundForm(database, token);
  if (!found) throw unknownForm();
  const sending = { keyHash: hash(key), inputHash: hash(canonical(answers)) };
  const before = await answeredBefore(database, found.id, sending);
  if (before) return before;
  refuseClosed(found);
  await countSender(database, "try", found.id, origin.address, (found.form.mostAnHour ?? USUAL_AN_HOUR) * TRIES_FOR_ONE);
  const fields = fieldsOfForm(found);
  refuseUnasked(fields, answers);
  const looked = await lookThrough(fields, answers, "answers");
  return runFromOutside(context, "submitOutsideForm", (tx) => keepAnswer(tx, token, found.id, sending, looked));
}
