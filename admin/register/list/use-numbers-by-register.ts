import { useTally } from "../../dashboard/tally.ts";
import { useNow } from "../../shared/use-now.ts";

/** How many records of a register are open, and how many of these are past their time. */
export interface RegisterNumbers {
  readonly open: number;
  readonly late: number;
}

/** What waits in each register, by its id, as far as the person may read it. */
export function useNumbersByRegister(): ReadonlyMap<string, RegisterNumbers> {
  const now = useNow();
  const open = useTally("registerRecords", ["register.id"], { open: { eq: true } });
  const late = useTally("registerRecords", ["register.id"], { open: { eq: true }, dueAt: { lt: now } });
  const lateBy = new Map(late.data?.tally.map(({ values, count }) => [values[0], count]));
  return new Map(
    (open.data?.tally ?? []).flatMap(({ values: [id], count }) => (id ? [[id, { open: count, late: lateBy.get(id) ?? 0 }]] : [])),
  );
}
