import { Register } from "../../../schema/register/Register.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { checkValue } from "../../../schema/register/value/value.screen.ts";
import { isWrong } from "../../../schema/register/value/value-kind.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, PublicError } from "../../errors.ts";
import { message } from "../../messages/message.ts";
import { currentFields, type Recorded } from "../recorded/recorded.ts";
import { tellDeed } from "./events.ts";
import { keepValues } from "./keep-record.ts";
import { completedValues } from "./values.ts";

/** So many records are moved with one command; more of them with another one. */
const MOST_MOVED = 2_000;

/** What moving means for one record: why it cannot be moved, and where its values stand in the way. */
export interface MovedRecord {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly problems: readonly { readonly field: string | null; readonly message: Bilingual }[];
}

export interface MoveReport {
  readonly dryRun: boolean;
  readonly moved: number;
  readonly records: readonly MovedRecord[];
}

const noState = both("新版本没有该记录所处的状态“%{state}”。", "The new version has no state “%{state}”, in which the record stands.");

function ownProblems({ record, definition }: Recorded): MovedRecord["problems"] {
  const isThere = record.state === undefined || record.state === null || definition.states.some(({ key }) => key === record.state);
  const state = isThere
    ? []
    : [
        {
          field: null,
          message: { zh: noState.zh.replace("%{state}", record.state ?? ""), en: noState.en.replace("%{state}", record.state ?? "") },
        },
      ];
  const values = currentFields(definition).flatMap((field) => {
    if (field.of.kind === "computed") return [];
    const checked = checkValue(field.of, record.data[field.key] ?? null, record.data[field.key] ?? null);
    return isWrong(checked) ? checked.problems.map((problem) => ({ field: field.key, message: problem.message })) : [];
  });
  return [...state, ...values];
}

/** What the values lack by the new version, said at each field. */
function missing(tx: Transaction, recorded: Recorded): MovedRecord["problems"] {
  try {
    completedValues(tx, recorded, recorded.record.data, "");
    return [];
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    const labels = new Map(recorded.definition.fields.map(({ key, label }) => [key, inBoth(label)]));
    return error.problems.map(({ path, code, values }) => {
      const key = path.replace(/^\./, "").split(".")[0] ?? "";
      const label = labels.get(key) ?? both(key, key);
      return { field: key, message: both(`${label.zh}：${message(code, "zh", values)}`, `${label.en}: ${message(code, "en", values)}`) };
    });
  }
}

/**
 * Moves open records to the published version of their register; those that cannot go by it stay where they are, with the reasons. With `dryRun` nothing
 * is changed: the report says what would be.
 */
export async function moveRecords(tx: Transaction, input: InputOf<"moveRecords">): Promise<MoveReport> {
  const register = await tx.load(Register, input.registerId, "update");
  if (!register.published) throw conflict("registerNotPublished");
  const version = await tx.em.findOneOrFail(RegisterVersion, { id: register.published.id });
  const { definition } = version;
  const open = definition.states.length > 0 ? { open: true } : {};
  const named = input.recordIds ? { id: { $in: [...input.recordIds] } } : {};
  const records = await tx.em.find(
    RegisterRecord,
    { register, struckAt: null, registerVersion: { $ne: version.id }, ...open, ...named },
    { orderBy: { openedAt: "asc", id: "asc" }, limit: MOST_MOVED },
  );
  const report: MovedRecord[] = [];
  let moved = 0;
  for (const record of records) {
    // Whoever changes a register without reading its records learns no more than how many there are.
    const isSeen = await tx.can("read", RegisterRecord, record.id);
    const recorded: Recorded = { record, register, version, definition };
    const own = ownProblems(recorded);
    const problems = own.length > 0 ? own : missing(tx, recorded);
    const { id, number, title } = record;
    if (isSeen) report.push({ id, number, title, problems });
    if (problems.length > 0) continue;
    moved += 1;
    if (input.dryRun) continue;
    record.registerVersion = version;
    record.open = definition.states.find(({ key }) => key === record.state)?.open ?? false;
    await keepValues(tx, recorded, completedValues(tx, recorded, record.data, "input"), "input");
    const state = record.state ?? null;
    await tellDeed(tx, recorded, { kind: "moved", what: String(version.ordinal), from: state, to: state });
  }
  return { dryRun: input.dryRun, moved, records: report };
}
