import type { RegisterField, Uniqueness } from "../../../schema/register/definition/field.screen.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { currentFields, ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { formulasOf } from "./formulas.ts";

const rulesOf = ({ unique }: RegisterField): Uniqueness | null => (unique === true ? {} : unique ? unique : null);

/** SQL: whether the times of the record under the alias overlap those of the values given. A moment ends before `until`, a day with it. */
function overlaps(
  r: string,
  { from, until }: NonNullable<Uniqueness["during"]>,
  value: (given: unknown) => string,
  data: Recorded["record"]["data"],
): string {
  const ends = typeof data[until] === "string" && String(data[until]).length > 10 ? "<" : "<=";
  return `${r}."data"->>'${from}' ${ends} ${value(data[until] ?? null)}::text and ${r}."data"->>'${until}' ${ends === "<" ? ">" : ">="} ${value(data[from] ?? null)}::text`;
}

async function refuseTaken(tx: Transaction, recorded: Recorded, field: RegisterField, rule: Uniqueness, path: string): Promise<void> {
  const { record, register, definition } = recorded;
  const held = record.data[field.key];
  if (held === undefined) return;
  const formulas = formulasOf(definition, register.slug);
  const holds = (of: RegisterRecord) => !rule.when || formulas.holds(rule.when, { ...ownValues(of), ...of.data }, surroundingsOf(tx));
  if (!holds(record) || (rule.among === "open" && !record.open)) return;
  const values: unknown[] = [register.id, record.id];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const same = [field.key, ...(rule.with ?? [])].map(
    (key) => `r."data"->'${key}' is not distinct from ${value(JSON.stringify(record.data[key] ?? null))}::jsonb`,
  );
  const rows = await tx.sql.rows<[string]>(
    `select r."id"::text as "id" from "register_record" r where r."register_id" = $1 and r."id" <> $2 and r."struck_at" is null
       ${rule.among === "open" ? `and r."open"` : ""} and ${same.join(" and ")} ${rule.during ? `and ${overlaps("r", rule.during, value, record.data)}` : ""}
     order by r."opened_at" limit 50`,
    values,
  );
  for (const [id] of rows) {
    const other = await tx.em.findOneOrFail(RegisterRecord, { id });
    if (!holds(other)) continue;
    const isSeen = await tx.can("read", RegisterRecord, id);
    throw invalid(`${path}.${field.key}`, isSeen ? "valueTaken" : "valueTakenUnseen", isSeen ? { number: other.number } : {});
  }
}

/**
 * What may not be there twice among the register's records is not. Whoever does the same at once waits: the register's unique fields are written one
 * after the other.
 */
export async function refuseRepeated(tx: Transaction, recorded: Recorded, path: string): Promise<void> {
  const unique = currentFields(recorded.definition).flatMap((field) => {
    const rule = rulesOf(field);
    return rule ? [{ field, rule }] : [];
  });
  if (unique.length === 0) return;
  await tx.em.flush();
  await tx.sql.rows("select pg_advisory_xact_lock(hashtextextended($1, 1))", [`unique ${recorded.register.id}`]);
  for (const { field, rule } of unique) await refuseTaken(tx, recorded, field, rule, path);
}
