import type { Transaction } from "../../commands/transaction.ts";
import { keepLimits } from "../limits/keep-limits.ts";
import type { Happened } from "../limits/limit-steps.ts";
import { ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { formulasOf } from "./formulas.ts";

/** Lets the time limits of a record follow what happened to it. */
export const followLimits = (tx: Transaction, { record, register, definition }: Recorded, happened: Happened): Promise<void> =>
  keepLimits(tx, record, definition, happened, (condition) =>
    formulasOf(definition, register.slug).holds(condition, { ...ownValues(record), ...record.data }, surroundingsOf(tx)),
  );
