import { randomBytes, randomUUIDv7 } from "node:crypto";
import { OutsideForm } from "../../../schema/register/OutsideForm.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { hashToken } from "../../identity/session-token.ts";

/** Links for one answer that a form has at most and that nobody used yet. */
const MOST_TICKETS = 5_000;

/** What stands at the end of an address: 128 random bits. */
const newAddress = () => randomBytes(16).toString("base64url");

const addressOf = (tx: Transaction, token: string) => `${tx.context.config.publicUrl}/f/${token}`;

async function loadForm(tx: Transaction, id: string, expectedVersion: number): Promise<OutsideForm> {
  const form = await tx.load(OutsideForm, id, "update", expectedVersion);
  if (form.endedAt) throw invalid("input.id", "outsideFormEnded");
  return form;
}

/** Makes a form's address anew, and answers it: a hash alone is kept, and the address before leads nowhere any more. */
export async function makeOutsideAddress(tx: Transaction, input: InputOf<"makeOutsideAddress">): Promise<{ readonly address: string }> {
  const form = await loadForm(tx, input.id, input.expectedVersion);
  if (form.byTickets) throw invalid("input.id", "outsideByTickets");
  const token = newAddress();
  change(form, { addressHash: hashToken(token), addressMadeAt: tx.now, updatedAt: tx.now });
  tx.audit(form, { changes: { addressMadeAt: { after: tx.now.toISOString() } } });
  return { address: addressOf(tx, token) };
}

/** Issues links for one answer each, and answers them: hashes alone are kept. */
export async function issueOutsideTickets(
  tx: Transaction,
  input: InputOf<"issueOutsideTickets">,
): Promise<{ readonly addresses: readonly string[] }> {
  const { id, expectedVersion, count, endEarlier } = input;
  const form = await loadForm(tx, id, expectedVersion);
  if (!form.byTickets) throw invalid("input.id", "outsideNotByTickets");
  if (endEarlier) await tx.sql.rows(`delete from "outside_ticket" where "form_id" = $1 and "used_at" is null`, [id]);
  const [open] = await tx.sql.rows<[number]>(
    `select count(*)::int as "open" from "outside_ticket" where "form_id" = $1 and "used_at" is null`,
    [id],
  );
  const left = MOST_TICKETS - (open?.[0] ?? 0);
  if (count > left) throw invalid("input.count", "outsideTooManyTickets", { left, max: MOST_TICKETS });
  const tokens = Array.from({ length: count }, newAddress);
  await tx.sql.rows(
    `insert into "outside_ticket" ("id", "form_id", "hash", "issued_at") select x."id", $1, x."hash", $2 from unnest($3::uuid[], $4::text[]) x("id", "hash")`,
    [id, tx.now, tokens.map(() => randomUUIDv7()), tokens.map(hashToken)],
  );
  change(form, { addressMadeAt: tx.now, updatedAt: tx.now });
  tx.audit(form, { changes: { ticketsIssued: { after: count } } });
  return { addresses: tokens.map((token) => addressOf(tx, token)) };
}

async function setClosed(tx: Transaction, id: string, expectedVersion: number, closedAt: Date | null): Promise<OutsideForm> {
  const form = await loadForm(tx, id, expectedVersion);
  change(form, { closedAt, updatedAt: tx.now });
  tx.audit(form);
  return form;
}

/** Whoever comes reads that the form is closed. */
export const closeOutsideForm = (tx: Transaction, { id, expectedVersion }: InputOf<"closeOutsideForm">): Promise<OutsideForm> =>
  setClosed(tx, id, expectedVersion, tx.now);

/** The form takes answers again, as far as its definition lets it. */
export const openOutsideForm = (tx: Transaction, { id, expectedVersion }: InputOf<"openOutsideForm">): Promise<OutsideForm> =>
  setClosed(tx, id, expectedVersion, null);
