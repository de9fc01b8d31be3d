import { workingDaysAfter } from "../../../schema/calendar/working-days.sql.ts";
import { Department } from "../../../schema/organisation/Department.ts";
import { Person } from "../../../schema/organisation/Person.ts";
import { Position } from "../../../schema/organisation/Position.ts";
import { Approval } from "../../../schema/policy/Approval.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { PlacedStep } from "../../../schema/policy/route-step.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { askStandIns } from "./ask-stand-ins.ts";
import { askedText, routeNow } from "./route.ts";
import { type AskedInStep, type AskedText, askedInStep } from "./step-candidates.ts";
import { tellAsked } from "./tell-asked.ts";

/** By when a step that begins today is to be decided. */
async function dueOf(tx: Transaction, { workingDays }: PlacedStep): Promise<string | null> {
  if (workingDays === null) return null;
  const [row] = await tx.sql.rows<[string]>(`select ${workingDaysAfter("today()", "$1::int")}::text as "due"`, [workingDays]);
  return row?.[0] ?? null;
}

/**
 * Opens a step: asks everybody whom it asks as of today, and those who stand in for them. Where fewer are found than must agree, places
 * stay empty until somebody is named: a step never counts as done because there was nobody to ask.
 */
export async function openStep(
  tx: Transaction,
  revision: Revision,
  step: PlacedStep,
  text: AskedText,
  found: AskedInStep | null = null,
): Promise<void> {
  const { asked, needed } = found ?? (await askedInStep(tx.sql, step, text));
  const common = {
    ...{ revision, round: revision.submittedAt ?? null, step: step.place, stepName: step.name || null },
    ...{ dueOn: await dueOf(tx, step), decision: "pending" as const },
  };
  const approvals = asked.map(({ personId, basis, departmentId, positionId }) =>
    make(tx, Approval, {
      ...{ ...common, basis, approver: tx.em.getReference(Person, personId) },
      department: departmentId === null ? null : tx.em.getReference(Department, departmentId),
      position: positionId === null ? null : tx.em.getReference(Position, positionId),
    }),
  );
  const basis = step.asks === "chosen" || step.asks === "people" || asked[0] === undefined ? "named" : asked[0].basis;
  for (let place = asked.length; place < needed; place += 1) approvals.push(make(tx, Approval, { ...common, basis, approver: null }));
  change(revision, { step: step.place });
  for (const approval of approvals) tx.audit(approval, { revisionId: revision.id });
  await tx.em.flush();
  await tellAsked(
    tx.sql,
    approvals.map(({ id }) => id),
    tx.now,
  );
  tx.drafts.push(...(await askStandIns(tx.sql, revision.id, tx.now)));
}

/** Goes on to the step after the one that was done; after the last one the draft is approved. */
export async function goOn(tx: Transaction, revision: Revision, steps: readonly PlacedStep[]): Promise<void> {
  const next = steps.find(({ place }) => place > (revision.step ?? 0));
  if (!next) return change(revision, { approvedAt: tx.now });
  await openStep(tx, revision, next, await askedText(tx.sql, await routeNow(tx.sql, revision.id), revision.chosenApprovers));
}
