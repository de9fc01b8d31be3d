import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { identitiesIn } from "../../../schema/register/pack/pack-register.screen.ts";
import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { noteEvent } from "../limits/note-event.ts";
import { involvedIn } from "../records/kept-with-record.ts";

/** A record that holds personal data longer than its fields say. */
export interface DueErasure {
  readonly recordId: string;
  readonly definition: RegisterDefinition;
  readonly keys: readonly string[];
}

/** Records of a register that are looked at in one run at most; the rest follows the next day. */
const MOST = 5_000;

/** Keys of personal fields by the months that they are kept, with all that comes from them. */
function keysByMonths(definition: RegisterDefinition): ReadonlyMap<number, readonly string[]> {
  const hidden = hiddenInputs(definition);
  const found = new Map<number, Set<string>>();
  for (const { key, personal } of definition.fields) {
    if (personal?.monthsKept === undefined) continue;
    const from = [...hidden].flatMap(([other, inputs]) => (other !== "title" && inputs.has(key) ? [other] : []));
    found.set(personal.monthsKept, new Set([...(found.get(personal.monthsKept) ?? []), key, ...from]));
  }
  return new Map([...found].map(([months, keys]) => [months, [...keys]]));
}

/**
 * What has to be erased, by the versions that count: so many months after a record was closed, of a register without states after it was opened. What
 * neither the record nor its events hold any more is not there.
 */
export async function dueErasures(sql: SqlExecutor, now: Date): Promise<readonly DueErasure[]> {
  const registers = await sql.rows<[string, RegisterDefinition]>(
    `select g."id"::text as "id", v."definition" from "register" g join "register_version" v on v."id" = g."published_id"
     where jsonb_path_exists(v."definition", '$.fields[*].personal.monthsKept')`,
    [],
  );
  const due: DueErasure[] = [];
  for (const [registerId, definition] of registers)
    for (const [months, keys] of keysByMonths(definition)) {
      const rows = await sql.rows<[string]>(
        `select r."id"::text as "id" from "register_record" r
         where r."register_id" = $1 and coalesce(r."closed_at", case when r."state" is null then r."opened_at" end) < $2::timestamptz - make_interval(months => $3)
           and (r."data" ?| $4 or exists (select 1 from "register_event" e where e."record_id" = r."id" and e."personal_values" ?| $4))
         limit ${MOST}`,
        [registerId, now, months, keys],
      );
      due.push(...rows.map(([recordId]) => ({ recordId, definition, keys })));
    }
  return due;
}

/** Files that only erased values named: drawn signatures that stand under what was done are evidence, and stay. */
async function removeFiles(sql: SqlExecutor, recordId: string, erased: unknown): Promise<void> {
  await sql.rows(
    `delete from "attachment" a where a."register_record_id" = $1 and a."id" = any($2::uuid[])
       and not exists (select 1 from "register_event" e where e."signature_id" = a."id")
       and not exists (select 1 from "transition_vote" v where v."signature_id" = a."id")`,
    [recordId, identitiesIn(erased)],
  );
}

/** Erases these fields of a record: its values, what its events tell of them, their links and files, and who was involved by them alone. */
export async function erasePersonal(sql: SqlExecutor, { recordId, definition, keys }: DueErasure, now: Date): Promise<AuditDraft> {
  await noteEvent(sql, recordId, "erased", "personal", now);
  const [row] = await sql.rows<[RecordData]>(`select r."data" from "register_record" r where r."id" = $1`, [recordId]);
  const data = row?.[0] ?? {};
  const gone = new Set(keys);
  const left = Object.fromEntries(Object.entries(data).filter(([key]) => !gone.has(key)));
  const told = await sql.rows<[unknown]>(
    `select e."personal_values" from "register_event" e where e."record_id" = $1 and e."personal_values" ?| $2`,
    [recordId, keys],
  );
  const erased = [Object.entries(data).filter(([key]) => gone.has(key)), told];
  const { involved, involvedDepartments } = involvedIn(definition, left);
  await sql.rows(
    `update "register_record" set "data" = "data" - $2::text[], "involved" = $3::uuid[], "involved_departments" = $4::uuid[], "erased_at" = $5::timestamptz,
       "updated_at" = $5, "version" = "version" + 1 where "id" = $1`,
    [recordId, keys, involved, involvedDepartments, now],
  );
  await sql.rows(`delete from "register_link" where "record_id" = $1 and "field" = any($2)`, [recordId, keys]);
  await sql.rows(
    `update "register_event" set "personal_values" = nullif("personal_values" - $2::text[], '{}') where "record_id" = $1 and "personal_values" ?| $2`,
    [recordId, keys],
  );
  await removeFiles(sql, recordId, erased);
  return { subjectType: "RegisterRecord", subjectId: recordId, revisionId: null, changes: { erased: { after: [...keys] } } };
}
