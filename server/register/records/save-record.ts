import { RegisterEvent } from "../../../schema/register/RegisterEvent.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid, PublicError } from "../../errors.ts";
import { keepBalances } from "../accounts/keep-balances.ts";
import { followPoints } from "../points/follow-points.ts";
import { type Recorded, recordedOf } from "../recorded/recorded.ts";
import { changesBetween, tellDeed } from "./events.ts";
import { followLimits } from "./follow-limits.ts";
import { keepValues } from "./keep-record.ts";
import { voidVotes } from "./round.ts";
import { checkedValues, completedValues } from "./values.ts";

/** Of a record that moved on: who changed which of its fields since, in the reader's language. */
async function movedOn(tx: Transaction, id: string, expected: number): Promise<PublicError | null> {
  const record = await tx.em.findOne(RegisterRecord, { id }, { populate: ["registerVersion"] });
  if (!record) return null;
  const last = await tx.em.findOne(
    RegisterEvent,
    { record, kind: { $in: ["saved", "transition", "moved"] } },
    { orderBy: { ordinal: "desc" }, populate: ["by"] },
  );
  if (!last) return null;
  const { language } = tx.context;
  const labels = new Map(record.registerVersion.definition.fields.map(({ key, label }) => [key, inBoth(label)[language]]));
  const fields = Object.keys(last.values ?? {}).map((key) => labels.get(key) ?? key);
  return conflict("recordChanged", {
    who: last.by?.name ?? "",
    fields: fields.join(language === "zh" ? "、" : ", "),
    current: record.version,
    expected,
  });
}

/** Loads a record to act on it. CONFLICT says what somebody else changed meanwhile. */
export async function loadRecord(tx: Transaction, id: string, expectedVersion: number): Promise<Recorded> {
  try {
    return await recordedOf(tx, await tx.load(RegisterRecord, id, "update", expectedVersion));
  } catch (error) {
    const isStale = error instanceof PublicError && error.messageCode === "stale";
    throw (isStale && (await movedOn(tx, id, expectedVersion))) || error;
  }
}

/** What cannot be changed where the record stands. */
export function refuseFrozen({ record, definition }: Recorded, keys: readonly string[], path: string): void {
  if (record.struckAt) throw forbidden("recordStruck");
  const frozen = definition.states.find(({ key }) => key === record.state)?.frozen;
  if (frozen === "all" && keys.length > 0) throw forbidden("recordFrozen");
  const first = Array.isArray(frozen) ? keys.find((key) => frozen.includes(key)) : undefined;
  if (first !== undefined) throw invalid(`${path}.${first}`, "fieldFrozen");
}

/** Changes values of a record by the rules of the version by which it goes. */
export async function saveRecord(
  tx: Transaction,
  { recordId, expectedVersion, data: given }: InputOf<"saveRecord">,
  path = "input.data",
): Promise<RegisterRecord> {
  const recorded = await loadRecord(tx, recordId, expectedVersion);
  const { record } = recorded;
  refuseFrozen(recorded, isObject(given) ? Object.keys(given) : [], path);
  const before = record.data;
  const data = completedValues(tx, recorded, await checkedValues(tx, recorded, given, path), path);
  const changed = changesBetween(before, data);
  // Nothing happened that anybody would have to know of.
  if (Object.keys(changed).length === 0) return record;
  await keepValues(tx, recorded, data, path);
  await voidVotes(tx, record);
  await tellDeed(tx, recorded, { kind: "saved", from: record.state ?? null, to: record.state ?? null, changed });
  await keepBalances(tx, recorded, false, "input.data");
  await followLimits(tx, recorded, { what: "saved", changed: Object.keys(changed) });
  await followPoints(tx, recorded);
  return record;
}
