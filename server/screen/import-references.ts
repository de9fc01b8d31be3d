import type { AnyResource } from "../../schema/registry.ts";
import type { ScreenFilter, ScreenOperation } from "../../schema/screen/operations.ts";
import { canonical } from "../audit/canonical.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import type { Model } from "../model/model.ts";
import type { Reader } from "../reading/reader.ts";
import { recordsById } from "../reading/records-by-id.ts";
import { screenFieldOf } from "./effective/validate-operations.ts";

const MOST = 10_000;

interface Compared {
  readonly field: string;
  readonly value: unknown;
  readonly is?: ScreenFilter["is"];
}

/** The records that a comparison or a default names, by what they are. */
function recordsOf({ screen, models }: Model, { field, is, value }: Compared): readonly (readonly [AnyResource, string])[] {
  const record = is === "isNull" ? undefined : screenFieldOf(screen, field)?.record;
  const known = record === undefined ? undefined : models.find(record)?.resource;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return known ? values.flatMap((id) => (typeof id === "string" ? [[known, id.toLowerCase()] as const] : [])) : [];
}

function comparedBy(operation: ScreenOperation): readonly Compared[] {
  if (operation.op === "filter") return operation.filters;
  if (operation.op === "when") return operation.value ? [operation.value] : [];
  return operation.op === "default" ? [operation] : [];
}

/** Which of the records that operations name the reader's actor finds here: ids mean nothing in another installation. */
export class KnownRecords {
  private constructor(private readonly ids: ReadonlySet<string>) {}

  static async of(reader: Reader, said: readonly (readonly [Model, ScreenOperation])[]): Promise<KnownRecords> {
    const wanted = new Map<AnyResource, Set<string>>();
    for (const [model, operation] of said)
      for (const compared of comparedBy(operation))
        for (const [record, id] of recordsOf(model, compared)) wanted.set(record, (wanted.get(record) ?? new Set()).add(id));
    const found = new Set<string>();
    for (const [resource, ids] of wanted) {
      const selection = { scalars: new Set<string>(), ones: new Map(), manys: [] };
      for (const id of (await recordsById(reader, resource, [...ids].slice(0, MOST), selection)).keys()) found.add(id);
    }
    return new KnownRecords(found);
  }

  /** The operation without comparisons to records that are not here; nothing when nothing is left. `missing` hears of each field. */
  fitting(model: Model, operation: ScreenOperation, missing: (field: string) => void): ScreenOperation | undefined {
    const isKnown = (compared: Compared): boolean => {
      if (recordsOf(model, compared).every(([, id]) => this.ids.has(id))) return true;
      missing(compared.field);
      return false;
    };
    if (operation.op !== "filter") return comparedBy(operation).every(isKnown) ? operation : undefined;
    const filters = operation.filters.filter(isKnown);
    return filters.length > 0 || operation.filters.length === 0 ? { op: "filter", filters } : undefined;
  }
}

/**
 * INVALID when an operation compares with a record that the actor does not find here: nobody would see why their list is empty. What was
 * there before may stay, since its record may have gone since.
 */
export async function refuseMissingRecords(
  tx: Transaction,
  model: Model,
  operations: readonly ScreenOperation[],
  before: readonly ScreenOperation[] = [],
): Promise<void> {
  const kept = new Set(before.map((operation) => canonical(operation)));
  const said = operations.filter((operation) => !kept.has(canonical(operation))).map((operation) => [model, operation] as const);
  const known = await KnownRecords.of(tx.context.readerOf(tx.actor), said);
  for (const [, operation] of said)
    known.fitting(model, operation, (field) => {
      throw invalid(`input.operations.${operations.indexOf(operation)}`, "filterRecordMissing", { field });
    });
}
