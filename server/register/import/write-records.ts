import { randomUUIDv7 } from "node:crypto";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { numberOf, numberPeriodOf } from "../../../schema/register/number/number-pattern.screen.ts";
import { readNumber } from "../../../schema/register/number/read-number.screen.ts";
import { sayValue } from "../../../schema/register/value/value.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Recorded } from "../recorded/recorded.ts";
import { changesBetween } from "../records/events.ts";
import { involvedIn } from "../records/kept-with-record.ts";
import { idsIn, referenceOf } from "../records/references.ts";
import type { ImportPlan, PlannedRow } from "./import-plan.ts";

/** Rows that one statement writes. */
const BATCH = 1_000;

/** Gives every row its number: its own, else the next; no number that the pattern could give comes again. */
async function numbered(
  tx: Transaction,
  { register }: Recorded,
  { pattern }: ImportPlan,
  rows: readonly PlannedRow[],
): Promise<readonly string[]> {
  const last = new Map<string, number>();
  for (const { number } of rows) {
    const read = number === null ? null : readNumber(pattern, number);
    if (read) last.set(read.period, Math.max(last.get(read.period) ?? 0, read.count));
  }
  const now = numberPeriodOf(pattern, tx.today);
  const wanted = rows.filter(({ number }) => number === null).length;
  if (!last.has(now)) last.set(now, 0);
  let next = 0;
  for (const [period, count] of last) {
    const [row] = await tx.sql.rows<[number]>(
      `insert into "register_number" ("register_id", "period", "last") values ($1, $2, $3::int + $4::int)
       on conflict ("register_id", "period") do update set "last" = greatest("register_number"."last", $3::int) + $4::int returning "last"`,
      [register.id, period, count, period === now ? wanted : 0],
    );
    if (period === now) next = (row?.[0] ?? wanted) - wanted;
  }
  return rows.map(({ number }) => {
    if (number !== null) return number;
    next += 1;
    return numberOf(pattern, tx.today, next);
  });
}

const insertRecords = `insert into "register_record" ("id", "created_at", "updated_at", "version", "register_id", "register_version_id", "number", "title", "state", "open",
    "department_id", "creator_id", "opened_at", "closed_at", "data", "involved", "involved_departments")
  select x."id", $1, $1, 1, $2, $3, x."number", x."title", x."state", x."open", $4, $5, $1::timestamptz - x."before" * interval '1 millisecond', case when x."open" then null else $1::timestamptz end, x."data", x."involved", x."departments"
  from jsonb_to_recordset($6::jsonb) x("id" uuid, "number" text, "title" text, "state" text, "open" boolean, "data" jsonb, "involved" uuid[], "departments" uuid[], "before" int)`;

const insertEvents = `insert into "register_event" ("id", "record_id", "ordinal", "kind", "what", "to", "by_id", "at", "values", "personal_values", "reason", "register_version_id")
  select x."event", x."id", 1, 'imported', null, x."state", $1, $2, x."values", x."personal", $3, $4
  from jsonb_to_recordset($5::jsonb) x("id" uuid, "event" uuid, "state" text, "values" jsonb, "personal" jsonb)`;

const insertLinks = `insert into "register_link" ("id", "record_id", "field", "person_id", "department_id", "position_id", "provision_id", "document_id", "target_record_id")
  select x."id", x."record", x."field", x."person", x."department", x."position", x."provision", x."document", x."targetRecord"
  from jsonb_to_recordset($1::jsonb) x("id" uuid, "record" uuid, "field" text, "person" uuid, "department" uuid, "position" uuid, "provision" uuid, "document" uuid, "targetRecord" uuid)`;

const orNull = (values: object): object | null => (Object.keys(values).length > 0 ? values : null);

/** Opens a record of each row, with its number and what is kept beside it. */
export async function writeRecords(
  tx: Transaction,
  recorded: Recorded,
  plan: ImportPlan,
  rows: readonly PlannedRow[],
  given: { readonly reason: string; readonly nameOf: (id: string) => string },
): Promise<void> {
  const { register, version, definition, record } = recorded;
  const hidden = hiddenInputs(definition);
  const titled = definition.recordTitle.flatMap((key) => (hidden.has(key) ? [] : definition.fields.filter((field) => field.key === key)));
  const referring = definition.fields.flatMap((field) => {
    const reference = referenceOf(field);
    return reference && !hidden.has(field.key) ? [{ key: field.key, relation: reference.relation }] : [];
  });
  const reader = { language: "zh", timeZone: tx.context.config.timeZone, nameOf: (_: string, id: string) => given.nameOf(id) } as const;
  const numbers = await numbered(tx, recorded, plan, rows);
  for (let from = 0; from < rows.length; from += BATCH) {
    const records = rows.slice(from, from + BATCH).map(({ state, data }, place) => {
      const { involved, involvedDepartments } = involvedIn(definition, data);
      const said = titled.map(({ of, key }) => sayValue(of, data[key] ?? null, reader)).filter((text) => text !== "");
      const changed = Object.entries(changesBetween({}, data));
      return {
        ...{ id: randomUUIDv7(), event: randomUUIDv7(), number: numbers[from + place], title: said.join(" ").slice(0, 300), data },
        // Lists by time stand in the order of the rows.
        before: rows.length - from - place,
        ...{ state: state?.key ?? null, open: state?.open ?? false, involved, departments: involvedDepartments },
        values: orNull(Object.fromEntries(changed.filter(([key]) => !hidden.has(key)))),
        personal: orNull(Object.fromEntries(changed.filter(([key]) => hidden.has(key)))),
      };
    });
    const links = records.flatMap(({ id, data }) =>
      referring.flatMap(({ key, relation }) =>
        idsIn(data[key]).map((target) => ({ id: randomUUIDv7(), record: id, field: key, [relation]: target })),
      ),
    );
    await tx.sql.rows(insertRecords, [
      ...[tx.now, register.id, version.id, record.department?.id ?? null, tx.actor.personId],
      JSON.stringify(records.map(({ event: _, values: __, personal: ___, ...one }) => one)),
    ]);
    const events = records.map(({ id, event, state, values, personal }) => ({ id, event, state, values, personal }));
    await tx.sql.rows(insertEvents, [tx.actor.personId, tx.now, given.reason, version.id, JSON.stringify(events)]);
    if (links.length > 0) await tx.sql.rows(insertLinks, [JSON.stringify(links)]);
  }
}
