import type { OfferedTransition, RecordActs } from "../../../schema/register/answer/record-acts.screen.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { notFound } from "../../errors.ts";
import { type Recorded, recordedOf } from "../recorded/recorded.ts";
import { unmetGuards } from "./guards.ts";
import { askedAt, isDecided, isTurn, stepsOf } from "./steps.ts";
import { votesOn } from "./votes.ts";

export async function offered(tx: Transaction, recorded: Recorded, way: RegisterTransition): Promise<OfferedTransition | null> {
  const steps = stepsOf(tx, recorded, way);
  const votes = await votesOn(tx, recorded.record, way.key);
  const me = tx.actor.personId;
  for (const [index, step] of steps.entries()) {
    const asked = await askedAt(tx, recorded, step, way.notBy);
    const agreed = new Set(votes.flatMap((vote) => (vote.step === index + 1 && vote.agrees ? [vote.person.id] : [])));
    if (isDecided(step, asked, agreed)) continue;
    const hasVoted = votes.some((vote) => vote.step === index + 1 && vote.person.id === me);
    if (!asked.has(me) || hasVoted || !isTurn(step, asked, agreed, me)) return null;
    const unmet = await unmetGuards(tx, recorded, way.guards);
    return { transition: way.key, unmet, step: index + 1, steps: steps.length, agreed: agreed.size };
  }
  return null;
}

export async function handoverOf(tx: Transaction, { record, definition }: Recorded): Promise<RecordActs["handover"]> {
  const { handover } = definition;
  if (!handover || record.state !== handover.state) return null;
  const since = new Date(tx.now.getTime() - handover.within * 60_000);
  const signedBy = (await votesOn(tx, record, handover.signed)).filter(({ at }) => at >= since).map(({ person }) => person.id);
  const me = tx.actor.personId;
  const isParty = [record.data[handover.from], record.data[handover.to]].includes(me);
  return { mine: isParty && !signedBy.includes(me), signedBy };
}

/** What the actor may do with the record now. Asked in a transaction that is taken back: nothing is changed. */
export async function recordActs(tx: Transaction, recordId: string): Promise<RecordActs> {
  if (!isUuid(recordId) || !(await tx.can("read", RegisterRecord, recordId))) throw notFound();
  const recorded = await recordedOf(tx, await tx.em.findOneOrFail(RegisterRecord, { id: recordId }));
  const { record, definition } = recorded;
  const mayChange = !record.struckAt && (await tx.can("update", RegisterRecord, recordId));
  const state = definition.states.find(({ key }) => key === record.state);
  const { handover } = definition;
  const ways = definition.transitions.filter(
    ({ key, from }) => mayChange && from.includes(record.state ?? "") && key !== handover?.signed && key !== handover?.refused,
  );
  const transitions: OfferedTransition[] = [];
  for (const way of ways) {
    const one = await offered(tx, recorded, way);
    if (one) transitions.push(one);
  }
  return { mayChange, frozen: state?.frozen ?? [], transitions, handover: mayChange ? await handoverOf(tx, recorded) : null };
}
