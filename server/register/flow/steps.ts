import { bandOf } from "../../../schema/register/band/bands.screen.ts";
import type { Quorum, RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { meantAt, ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { formulasOf } from "../records/formulas.ts";
import { peopleMeant } from "../who/people-meant.ts";

/** Who decides about a transition at one step: one of them, all, or so many. */
export interface Step {
  readonly who: readonly Who[];
  readonly quorum: Quorum;
}

const ONE: Quorum = { needs: "any" };

/** The steps of a transition: of an approval those of the band in which the record lies; where that needs nobody, whoever the transition names. */
export function stepsOf(tx: Transaction, { record, register, definition }: Recorded, transition: RegisterTransition): readonly Step[] {
  const alone: Step = { who: transition.who, quorum: transition.quorum ?? ONE };
  const { approval } = transition;
  const bands = approval && definition.bands?.find(({ key }) => key === approval.bands);
  if (!approval || !bands) return [alone];
  const values = { ...ownValues(record), ...record.data };
  const amount = formulasOf(definition, register.slug).numberOf(bands.over, values, surroundingsOf(tx));
  const band = amount === null ? null : bandOf(bands.bands, amount);
  const steps = band ? (approval.steps[band.key] ?? []) : [];
  return steps.length > 0 ? steps.map(({ who, quorum }) => ({ who, quorum: quorum ?? ONE })) : [alone];
}

/** Whom a step asks now, each with the place in its order from which they are asked: who is named there first. Nobody of `notBy`. */
export async function askedAt(
  tx: Transaction,
  recorded: Recorded,
  { who }: Step,
  notBy: readonly Who[] = [],
): Promise<ReadonlyMap<string, number>> {
  const at = meantAt(recorded);
  const never = await peopleMeant(tx.sql, notBy, at);
  const places = new Map<string, number>();
  for (const [place, one] of who.entries())
    for (const id of await peopleMeant(tx.sql, [one], at)) if (!never.has(id) && !places.has(id)) places.set(id, place);
  return places;
}

/** Whether enough have agreed; `agreed` are those who did. */
export function isDecided({ quorum: { needs } }: Step, asked: ReadonlyMap<string, number>, agreed: ReadonlySet<string>): boolean {
  const counting = [...asked.keys()].filter((id) => agreed.has(id)).length;
  if (needs === "any") return agreed.size > 0;
  if (needs === "all") return asked.size > 0 && counting === asked.size;
  return agreed.size >= needs;
}

/** Whether it is somebody's turn: of a step in order, once all who are named before have agreed. */
export function isTurn({ quorum }: Step, asked: ReadonlyMap<string, number>, agreed: ReadonlySet<string>, person: string): boolean {
  if (!quorum.inOrder) return true;
  const place = asked.get(person) ?? 0;
  const before = [...asked].filter(([, other]) => other < place);
  const places = new Set(before.map(([, other]) => other));
  return [...places].every((one) => before.some(([id, other]) => other === one && agreed.has(id)));
}
