import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { loadRecord } from "../records/save-record.ts";
import { transition } from "./transition.ts";

/** What became of a record that was carried on among many. */
export interface CarriedOn {
  /** Key of the state in which it stands now. */
  readonly state: string | null;
  /** Whether the transition is done; otherwise the actor's part of it is kept, and others have to agree as well. */
  readonly decided: boolean;
}

/** Carries a record on as one of many. What somebody signs they sign for each record by itself: nobody signs a heap. */
export async function transitionAmongMany(tx: Transaction, input: InputOf<"transition">): Promise<CarriedOn> {
  const { definition } = await loadRecord(tx, input.recordId, input.expectedVersion);
  const { handover } = definition;
  const way = definition.transitions.find(({ key }) => key === input.transition);
  if (way?.signature) throw invalid("input.transition", "signatureEach");
  if (way && (way.key === handover?.signed || way.key === handover?.refused)) throw invalid("input.transition", "handoverEach");
  const record = await transition(tx, input);
  return { state: record.state ?? null, decided: record.state === way?.to };
}
