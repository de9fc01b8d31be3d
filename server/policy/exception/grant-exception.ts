import { Department } from "../../../schema/organisation/Department.ts";
import { Person } from "../../../schema/organisation/Person.ts";
import { Position } from "../../../schema/organisation/Position.ts";
import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Provision } from "../../../schema/policy/Provision.ts";
import { ProvisionException } from "../../../schema/policy/ProvisionException.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { currentGrant, currentPeriod } from "../../../schema/shared/period.sql.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { forbidden, invalid } from "../../errors.ts";
import { provisionName } from "./provision-name.ts";
import { refuseCovered } from "./refuse-covered.ts";
import { tellException } from "./tell-exception.ts";

/** Whom an exception is for: exactly one of these. */
async function beneficiary(tx: Transaction, input: InputOf<"grantException">) {
  const { personId, departmentId, positionId } = input;
  if ([personId, departmentId, positionId].filter(Boolean).length !== 1) throw invalid("input.personId", "exceptionForOne");
  if (personId) return { person: await tx.reference(Person, personId, "input.personId") };
  if (departmentId) return { department: await tx.reference(Department, departmentId, "input.departmentId") };
  return { position: await tx.reference(Position, positionId ?? "", "input.positionId") };
}

function checkDays(tx: Transaction, { from, until }: InputOf<"grantException">): void {
  if (from < tx.today) throw invalid("input.from", "exceptionInPast");
  if (until < from) throw invalid("input.until", "untilBeforeFrom");
  const latest = new Date(`${from}T00:00:00Z`);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  if (until > latest.toISOString().slice(0, 10)) throw invalid("input.until", "exceptionTooLong");
}

/** Somebody who approves for the owning department today and works here. */
async function chosenApprover(tx: Transaction, document: PolicyDocument, id: string): Promise<Person> {
  const path = "input.approverId";
  const approver = await tx.reference(Person, id, path);
  const [able] = await tx.sql.rows(
    `select 1 as "able" from "policy_document" d join "department" o on o."id" = d."owning_department_id" join "role_grant" g on g."person_id" = $2
       and g."role" = 'approver' and ${currentGrant("g")} and (g."department_id" is null or g."department_id" = any(o."path"))
     where d."id" = $1 and exists (select 1 from "membership" m where m."person_id" = $2 and ${currentPeriod("m")}) limit 1`,
    [document.id, id],
  );
  if (!able || id === tx.actor.personId) throw invalid(path, "exceptionApprover", { name: approver.name });
  return approver;
}

/** Grants an exception to a provision: an administrator's holds at once, an editor's once an approver agrees. */
export async function grantException(tx: Transaction, input: InputOf<"grantException">): Promise<ProvisionException> {
  if (!tx.actor.roles.has("administrator") && !tx.actor.roles.has("policyEditor")) throw forbidden();
  const provision = await tx.reference(Provision, input.provisionId, "input.provisionId");
  const revision = await tx.em.findOneOrFail(Revision, { id: provision.revision.id });
  if (!revision.publishedAt) throw invalid("input.provisionId", "notPublishedYet");
  const document = await tx.em.findOneOrFail(PolicyDocument, { id: revision.document.id });
  if (document.repealedOn && document.repealedOn <= tx.today) throw invalid("input.provisionId", "documentRepealed");
  checkDays(tx, input);
  const whom = await beneficiary(tx, input);
  const { reason, from, until, approverId } = input;
  if (!approverId && !tx.actor.roles.has("administrator")) throw invalid("input.approverId", "required");
  const approver = approverId ? await chosenApprover(tx, document, approverId) : tx.person;
  const { identity } = provision;
  const exception = make(tx, ProvisionException, {
    ...{ document, identity, label: await provisionName(tx.sql, provision), ...whom, reason, from, until },
    ...{ grantedBy: tx.person, approver, approvedAt: approverId ? null : tx.now },
  });
  await tx.requireBeforehand("grant", exception);
  tx.audit(exception, { revisionId: revision.id });
  await tx.em.flush();
  await refuseCovered(tx, exception.id, [
    [tx.actor.personId, "input.personId"],
    [approver.id, "input.approverId"],
  ]);
  await tx.requireStill("grant", ProvisionException, exception.id);
  await (exception.approvedAt
    ? tellException(tx, exception, "exceptionGranted", { why: reason, covered: true, people: [] })
    : tellException(tx, exception, "exceptionWaiting", { why: reason, covered: false, people: [approver] }));
  return exception;
}
