import type { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import type { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { checklistGaps } from "../../../schema/register/value/checklist.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { canonical } from "../../audit/canonical.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid, invalidAll, type Problem } from "../../errors.ts";
import { currentFields, type Recorded } from "../recorded/recorded.ts";
import { changesBetween, tellDeed } from "../records/events.ts";
import { followLimits } from "../records/follow-limits.ts";
import { keepValues } from "../records/keep-record.ts";
import { loadRecord } from "../records/save-record.ts";
import { checkedValues, problemsAt, withoutNothing, workedOut } from "../records/values.ts";
import { changeState } from "./change-state.ts";
import { confirmSignature } from "./confirm-signature.ts";
import { unmetGuards } from "./guards.ts";
import { askedAt, isDecided, isTurn, stepsOf } from "./steps.ts";
import { vote, votesOn } from "./votes.ts";

/** The transition of the key, from where the record stands; those of a handover are given by signing it alone. */
function transitionOf({ record, definition }: Recorded, key: string): RegisterTransition {
  const { transitions, handover } = definition;
  const found = transitions.find((one) => one.key === key);
  if (!found || key === handover?.signed || key === handover?.refused) throw invalid("input.transition", "unknownTransition");
  if (record.struckAt) throw forbidden("recordStruck");
  if (!found.from.includes(record.state ?? "")) throw conflict("transitionNotFrom");
  return found;
}

/** Values that come with a transition: of the fields that it fills in, and no others. */
async function filledIn(tx: Transaction, recorded: Recorded, { fields = [] }: RegisterTransition, given: unknown): Promise<void> {
  const names = new Set(fields.map(({ field }) => field));
  const foreign = isObject(given) ? Object.keys(given).find((key) => !names.has(key)) : undefined;
  if (foreign !== undefined) throw invalid(`input.data.${foreign}`, "unknownRegisterField", { field: foreign });
  const { record } = recorded;
  if (given !== undefined && given !== null) record.data = workedOut(tx, recorded, await checkedValues(tx, recorded, given, "input.data"));
  const missing = fields.filter(({ field, required }) => required && record.data[field] === undefined);
  const [first, ...rest] = missing.map(({ field }): Problem => ({ path: `input.data.${field}`, code: "fieldRequired" }));
  if (first) throw invalidAll([first, ...rest]);
}

/** Checklists that were begun and end here, or that the transition fills in, are complete: each item has its result, failed ones what they need. */
function refuseGaps({ record, definition }: Recorded, transition: RegisterTransition): void {
  const state = definition.states.find(({ key }) => key === transition.to);
  const named = new Set((transition.fields ?? []).map(({ field }) => field));
  if (transition.minor) return;
  const ends = (key: string) => state?.frozen === "all" || state?.open === false || state?.frozen?.includes(key) === true;
  const problems = currentFields(definition).flatMap(({ key, of }) => {
    const value = record.data[key];
    if (of.kind !== "checklist" || value === undefined || !(named.has(key) || ends(key))) return [];
    return problemsAt(`input.data.${key}`, checklistGaps(value, of));
  });
  const [first, ...rest] = problems.slice(0, 20);
  if (first) throw invalidAll([first, ...rest]);
}

/** Carries a record on, or keeps the actor's part of it where several have to agree. */
export async function transition(tx: Transaction, input: InputOf<"transition">): Promise<RegisterRecord> {
  const recorded = await loadRecord(tx, input.recordId, input.expectedVersion);
  const { record } = recorded;
  const way = transitionOf(recorded, input.transition);
  const steps = stepsOf(tx, recorded, way);
  const votes = await votesOn(tx, record, way.key);
  const agreedAt = (place: number) => new Set(votes.flatMap((one) => (one.step === place && one.agrees ? [one.person.id] : [])));
  const asked: ReadonlyMap<string, number>[] = [];
  for (const step of steps) asked.push(await askedAt(tx, recorded, step, way.notBy));
  const place = steps.findIndex((step, index) => !isDecided(step, asked[index] ?? new Map(), agreedAt(index + 1)));
  const [step, people] = [steps[place], asked[place]];
  const me = tx.actor.personId;
  if (!step || !people?.has(me)) await refuse(tx, recorded, way, asked);
  if (!step || !people) throw forbidden("transitionNotYours");
  if (votes.some((one) => one.step === place + 1 && one.person.id === me)) throw conflict("votedAlready");
  const agreed = agreedAt(place + 1);
  if (!isTurn(step, people, agreed, me)) throw forbidden("notYourTurn");
  const { agrees, reason = null } = input;
  if ((way.reason === "required" || !agrees) && !reason) throw invalid("input.reason", "reasonNeeded");
  const signature = way.signature ? await confirmSignature(tx, recorded, input) : null;
  const { data: before } = record;
  await filledIn(tx, recorded, way, input.data);
  // Nobody makes a large amount small and agrees to it in one go, nor the other way round.
  if (canonical(stepsOf(tx, recorded, way)) !== canonical(steps)) throw conflict("valuesChangeDeciders");
  if (agrees) refuseGaps(recorded, way);
  const [unmet, ...more] = (await unmetGuards(tx, recorded, agrees ? way.guards : [])).map(
    ({ zh, en }): Problem => ({ path: "input.transition", code: "registerSaid", values: { zh, en } }),
  );
  if (unmet) throw invalidAll([unmet, ...more]);
  const decides = agrees && place === steps.length - 1 && isDecided(step, people, new Set([...agreed, me]));
  const isAlone = steps.length === 1 && step.quorum.needs === "any";
  if (!isAlone || !agrees) await vote(tx, record, { transition: way.key, step: place + 1, agrees, reason, signature });
  if (decides) await changeState(tx, recorded, way, { before, reason, signature });
  else await keepPart(tx, recorded, way, { before, reason, signature });
  return record;
}

/** What somebody said before it was decided stands in the history. */
async function keepPart(
  tx: Transaction,
  recorded: Recorded,
  way: RegisterTransition,
  {
    before,
    reason,
    signature,
  }: { readonly before: Recorded["record"]["data"]; readonly reason: string | null; readonly signature: Attachment | null },
): Promise<void> {
  const { record } = recorded;
  await keepValues(tx, recorded, withoutNothing(record.data), "input.data");
  const state = record.state ?? null;
  const changed = changesBetween(before, record.data);
  await tellDeed(tx, recorded, {
    ...{ kind: "voted", what: way.key, from: state, to: state, reason, changed },
    ...(signature ? { signature } : {}),
  });
  await followLimits(tx, recorded, { what: "saved", changed: Object.keys(changed) });
}

/** Why the actor may not give it: for themselves, later, or not at all. */
async function refuse(
  tx: Transaction,
  recorded: Recorded,
  way: RegisterTransition,
  asked: readonly ReadonlyMap<string, number>[],
): Promise<never> {
  const me = tx.actor.personId;
  if (asked.some((people) => people.has(me))) throw forbidden("notYourTurn");
  for (const step of stepsOf(tx, recorded, way)) if ((await askedAt(tx, recorded, step)).has(me)) throw forbidden("transitionNotOneself");
  throw forbidden("transitionNotYours");
}
