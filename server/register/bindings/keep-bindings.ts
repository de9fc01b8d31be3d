import { randomUUIDv7 } from "node:crypto";
import { sayFigure, valueAt } from "../../../schema/register/binding/bound-value.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Register } from "../../../schema/register/Register.ts";
import { isSameValue } from "../../../schema/register/same-value.screen.ts";
import { ValueCheck } from "../../../schema/register/ValueCheck.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** Keeps which figures of the published version provisions say; nothing is kept of the one before. */
async function keepRows(tx: Transaction, register: Register, definition: RegisterDefinition): Promise<void> {
  const bound = (definition.bindings ?? []).flatMap(({ at, document, provision }) =>
    isUuid(document) && isUuid(provision) ? [{ id: randomUUIDv7(), at, document, provision, figure: sayFigure(definition, at) }] : [],
  );
  await tx.sql.rows(`delete from "register_binding" where "register_id" = $1`, [register.id]);
  await tx.sql.rows(
    `insert into "register_binding" ("id", "register_id", "at", "figure", "document_id", "provision")
     select x."id", $1, x."at", x."figure", x."document", x."provision"
     from jsonb_to_recordset($2::jsonb) x("id" uuid, "at" text, "figure" jsonb, "document" uuid, "provision" text)
     where exists (select 1 from "policy_document" d where d."id" = x."document")`,
    [register.id, JSON.stringify(bound)],
  );
}

/** What a version says of a figure: its value, and that a provision says it. */
const said = (definition: RegisterDefinition, at: string) => [
  valueAt(definition, at),
  definition.bindings?.find((binding) => binding.at === at),
];

/** A version that changes a figure, or no longer takes it from the provision, answers the question whether it is right. */
async function settleChecks(tx: Transaction, register: Register, before: RegisterDefinition, after: RegisterDefinition): Promise<void> {
  const open = await tx.em.find(ValueCheck, { register, decidedAt: null });
  for (const check of open) {
    const isChanged = check.figures.some(({ at }) => !isSameValue(said(before, at), said(after, at)));
    if (!isChanged) continue;
    Object.assign(check, { outcome: "changed", decidedBy: tx.person, decidedAt: tx.now, updatedAt: tx.now });
    tx.audit(check, { revisionId: check.revision.id });
  }
}

/** What follows for figures that provisions say when a version of the register counts. */
export async function keepBindings(
  tx: Transaction,
  register: Register,
  before: RegisterDefinition | null,
  definition: RegisterDefinition,
): Promise<void> {
  await keepRows(tx, register, definition);
  if (before) await settleChecks(tx, register, before, definition);
}
