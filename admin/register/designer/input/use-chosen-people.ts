import { useAnswer } from "../../../graphql/use-api.ts";
import { Rows } from "../../../providers/rows.ts";
import { type Choice, picked } from "../../../shared/pick-queries.ts";
import { useChoice } from "../../../shared/use-choices.ts";

/** People by their ids as they are shown when chosen, in this order; those who cannot be read are left out. */
export function useChosenPeople(ids: readonly string[]): readonly Choice[] {
  const choice = useChoice();
  const { data } = useAnswer(Rows, picked("people", { id: { in: ids } }), { enabled: ids.length > 0, keepPrevious: true });
  const known = new Map((data?.rows.items ?? []).map((record) => [record.id, choice("people", record)]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
