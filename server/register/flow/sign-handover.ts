import type { HandoverDefinition } from "../../../schema/register/definition/flow.screen.ts";
import type { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { TransitionVote } from "../../../schema/register/TransitionVote.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid, invalidAll, type Problem } from "../../errors.ts";
import type { Recorded } from "../recorded/recorded.ts";
import { tellPeople } from "../recorded/tell-people.ts";
import { tellDeed } from "../records/events.ts";
import { loadRecord } from "../records/save-record.ts";
import { changeState } from "./change-state.ts";
import { confirmSignature } from "./confirm-signature.ts";
import { unmetGuards } from "./guards.ts";
import { vote, votesOn } from "./votes.ts";

function handoverOf(tx: Transaction, { record, definition }: Recorded): HandoverDefinition {
  const { handover } = definition;
  if (!handover || record.state !== handover.state) throw conflict("noHandoverNow");
  const parties = [record.data[handover.from], record.data[handover.to]];
  if (!parties.includes(tx.actor.personId)) throw forbidden("notAParty");
  return handover;
}

/** Signatures that are still within the time in which both have to sign; the others are void. */
async function signedInTime(
  tx: Transaction,
  record: RegisterRecord,
  { signed, within }: HandoverDefinition,
): Promise<readonly TransitionVote[]> {
  const since = new Date(tx.now.getTime() - within * 60_000);
  const votes = await votesOn(tx, record, signed);
  for (const late of votes.filter(({ at }) => at < since)) late.voidedAt = tx.now;
  return votes.filter(({ at }) => at >= since);
}

async function follow(tx: Transaction, recorded: Recorded, key: string, kind: "signed" | "refused", reason: string | null): Promise<void> {
  const way = recorded.definition.transitions.find((one) => one.key === key);
  if (!way) throw invalid("input.recordId", "unknownTransition");
  await changeState(tx, recorded, way, { before: recorded.record.data, reason, kind, path: "input.recordId" });
}

/** One party's side of a handover; once both have signed in time it is done, and a refusal ends it with its reason. */
export async function signHandover(tx: Transaction, input: InputOf<"signHandover">): Promise<RegisterRecord> {
  const recorded = await loadRecord(tx, input.recordId, input.expectedVersion);
  const { record } = recorded;
  const handover = handoverOf(tx, recorded);
  const reason = input.reason ?? null;
  if (input.refuses) {
    if (!reason) throw invalid("input.reason", "reasonNeeded");
    await follow(tx, recorded, handover.refused, "refused", reason);
    return record;
  }
  const [unmet, ...more] = (await unmetGuards(tx, recorded, handover.guards)).map(
    ({ zh, en }): Problem => ({ path: "input.recordId", code: "registerSaid", values: { zh, en } }),
  );
  if (unmet) throw invalidAll([unmet, ...more]);
  if (handover.items.some((key) => !input.confirmed.includes(key))) throw invalid("input.confirmed", "confirmAllItems");
  const before = await signedInTime(tx, record, handover);
  const me = tx.actor.personId;
  if (before.some(({ person }) => person.id === me)) throw conflict("signedAlready");
  const way = recorded.definition.transitions.find(({ key }) => key === handover.signed);
  const signature = way?.signature ? await confirmSignature(tx, recorded, input) : null;
  await vote(tx, record, { transition: handover.signed, step: 1, agrees: true, reason, signature });
  const parties = [record.data[handover.from], record.data[handover.to]];
  const signed = new Set([...before.map(({ person }) => person.id), me]);
  if (parties.every((id) => typeof id === "string" && signed.has(id))) {
    await follow(tx, recorded, handover.signed, "signed", reason);
    return record;
  }
  const state = record.state ?? null;
  await tellDeed(tx, recorded, { kind: "voted", what: handover.signed, from: state, to: state, ...(signature ? { signature } : {}) });
  const others = parties.filter((id) => typeof id === "string" && id !== me);
  await tellPeople(tx, recorded, "recordTold", [{ kind: "people", people: others.map(String) }]);
  record.updatedAt = tx.now;
  return record;
}
