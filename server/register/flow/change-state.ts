import type { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import type { RegisterEvent } from "../../../schema/register/RegisterEvent.ts";
import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import { checkValue } from "../../../schema/register/value/value.screen.ts";
import { isWrong } from "../../../schema/register/value/value-kind.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { keepBalances } from "../accounts/keep-balances.ts";
import { followPoints } from "../points/follow-points.ts";
import { currentFields, ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { tellPeople } from "../recorded/tell-people.ts";
import { doneDuties } from "../records/done-duties.ts";
import { changesBetween, tellDeed } from "../records/events.ts";
import { followLimits } from "../records/follow-limits.ts";
import { formulasOf } from "../records/formulas.ts";
import { keepHandler } from "../records/handler.ts";
import { keepValues } from "../records/keep-record.ts";
import { completedValues, withoutNothing } from "../records/values.ts";

/** The key of the state in which a record counts no more: its number stays, what may not be there twice may be there again. */
const STRUCK = "struck";

/** The values with those that the transition writes. */
export function withSets(
  tx: Transaction,
  { record, register, definition }: Recorded,
  { sets = [] }: RegisterTransition,
  data: RecordData,
): RecordData {
  const formulas = formulasOf(definition, register.slug);
  const written = sets.flatMap(({ field: key, is }) => {
    const field = currentFields(definition).find((one) => one.key === key);
    if (!field) return [];
    const checked = checkValue(field.of, formulas.valueFor(is, field, { ...ownValues(record), ...data }, surroundingsOf(tx)));
    return isWrong(checked) ? [] : [[key, checked.value] as const];
  });
  return withoutNothing({ ...data, ...Object.fromEntries(written) });
}

/** Where a record stands after the transition. */
export function standingAfter({ record, definition }: Pick<Recorded, "record" | "definition">, { to }: RegisterTransition, now: Date) {
  const isOpen = definition.states.find(({ key }) => key === to)?.open ?? false;
  return { state: to, open: isOpen, closedAt: isOpen ? null : (record.closedAt ?? now), struckAt: to === STRUCK ? now : null };
}

/** The only writer of a record's state: values, state, handler, history and news, all at once. `before` are the values before the act. */
export async function changeState(
  tx: Transaction,
  recorded: Recorded,
  transition: RegisterTransition,
  act: {
    readonly before: RecordData;
    readonly reason: string | null;
    readonly signature?: Attachment | null;
    readonly kind?: Extract<RegisterEvent["kind"], "transition" | "signed" | "refused">;
    /** Where it is said what a balance refuses; `input.transition` where left out. */
    readonly path?: string;
  },
): Promise<void> {
  const { record } = recorded;
  const from = record.state ?? null;
  Object.assign(record, standingAfter(recorded, transition, tx.now));
  const data = completedValues(tx, recorded, withSets(tx, recorded, transition, record.data), "input.data");
  await keepValues(tx, recorded, data, "input.data");
  const handlerBefore = record.handler?.id;
  await keepHandler(tx, recorded, transition.handler);
  const changed = changesBetween(act.before, data);
  await tellDeed(tx, recorded, {
    kind: act.kind ?? "transition",
    what: transition.key,
    from,
    to: transition.to,
    reason: act.reason,
    ...(act.signature ? { signature: act.signature } : {}),
    changed,
  });
  await keepBalances(tx, recorded, true, act.path ?? "input.transition");
  const happened = { what: "transition", transition: transition.key, from, to: transition.to, changed: Object.keys(changed) } as const;
  await followLimits(tx, recorded, happened);
  await followPoints(tx, recorded);
  await tellPeople(tx, recorded, "recordTold", transition.tells ?? []);
  if (record.handler && record.handler.id !== handlerBefore) await tellPeople(tx, recorded, "recordTold", [{ kind: "handler" }]);
  if (from !== transition.to) await doneDuties(tx, recorded, false);
}
