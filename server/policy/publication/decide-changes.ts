import { ChangeDecision } from "../../../schema/policy/ChangeDecision.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { carriedStates } from "../draft/carry-over.ts";
import { readProvisions } from "../draft/provision-store.ts";

/** What was decided about one changed provision. */
export interface Decided {
  readonly identity: string;
  readonly material: boolean;
  readonly reason: string | null;
}

/**
 * What is decided about each provision that the text changes against the one before: as named, else as of the whole text. None of a first
 * text, of which everything is new.
 */
export async function decideChanges(
  tx: Transaction,
  revision: Revision,
  baseId: string | null,
  input: Pick<InputOf<"publishRevision">, "material" | "materialReason" | "changes">,
): Promise<readonly Decided[]> {
  const named = new Map((input.changes ?? []).map((change) => [change.identity, change]));
  const before = baseId ? await readProvisions(tx.sql, baseId) : [];
  const now = baseId ? await readProvisions(tx.sql, revision.id) : [];
  const changed = [...carriedStates(before, now, before).keys()];
  const known = new Set(changed);
  for (const [place, { identity }] of (input.changes ?? []).entries())
    if (!known.has(identity)) throw invalid(`input.changes.${place}.identity`, "changeUnknown");
  return changed.map((identity) => {
    const { material, reason } = named.get(identity) ?? { material: input.material, reason: null };
    const why = reason ?? (material === input.material ? input.materialReason : null) ?? null;
    const place = (input.changes ?? []).findIndex((change) => change.identity === identity);
    if (!material && why === null) throw invalid(place < 0 ? "input.materialReason" : `input.changes.${place}.reason`, "whyNotMaterial");
    return { identity, material, reason: why };
  });
}

/** Keeps what was decided, for good. */
export function keepDecisions(tx: Transaction, revision: Revision, decided: readonly Decided[]): void {
  for (const one of decided) make(tx, ChangeDecision, { revision, ...one, decidedBy: tx.person, decidedAt: tx.now });
}
