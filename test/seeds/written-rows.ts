import type { SqlExecutor } from "../../server/database/executor.ts";

/** What ids mean, in words that are the same in two worlds. */
const NAMES = `
  select "id"::text, 'person ' || "number" from "person"
  union all select "id"::text, 'department ' || "code" from "department"
  union all select "id"::text, 'position ' || "code" from "position"
  union all select "id"::text, 'register ' || "slug" from "register"
  union all select v."id"::text, 'version ' || g."slug" || v."ordinal" from "register_version" v join "register" g on g."id" = v."register_id"
  union all select r."id"::text, 'record ' || g."slug" || r."number" from "register_record" r join "register" g on g."id" = r."register_id"
  union all select d."id"::text, 'duty ' || d."title" from "register_duty" d
  union all select t."id"::text, 'time ' || d."title" || t."period" from "register_duty_time" t join "register_duty" d on d."id" = t."duty_id"
  union all select a."id"::text, 'assignment ' || d."title" from "assignment" a join "register_duty" d on d."id" = a."duty_id"`;

/** Counters, and what a picture is once it has been drawn anew. */
const silent = new Set(["id", "version", "bytes", "size", "checksum", "hash", "previous_hash", "parts", "sequence", "request_id"]);

/** Of some tables: a hash of ids, and when the system noted that something had been done. */
const silentOf: Readonly<Record<string, readonly string[]>> = { balance_entry: ["key"], obligation: ["updated_at", "cancelled_at"] };

const isSilent = (table: string, column: string) => silent.has(column) || silentOf[table]?.includes(column);

/** Each table with a condition for what is compared. */
const tables = (told: string): Readonly<Record<string, string>> => ({
  register_record: "true",
  register_event: "true",
  record_limit: "true",
  transition_vote: "true",
  record_comment: "true",
  register_link: "true",
  register_number: "true",
  register_duty: "true",
  register_duty_time: "true",
  register_duty_entry: "true",
  balance_entry: "true",
  attachment: "t.register_record_id is not null",
  report_snapshot: "true",
  obligation: "t.duty_id is not null",
  notification: `t.record_id is not null and t.day >= '${told}'`,
  audit_event: `t.subject_type in ('RegisterRecord', 'RecordComment', 'Attachment')`,
});

/** What the trail says of a picture, without what changes when it is drawn anew. */
function withoutBytes(row: Record<string, any>): unknown {
  const { checksum: _, size: __, ...changes } = row.changes ?? {};
  return row.subject_type === "Attachment" ? { ...row, changes } : row;
}

/** Rows of a report stand in the order of ids where nothing else orders them. */
function inOneOrder(row: Record<string, any>): unknown {
  const { figures } = row;
  if (!figures?.rows) return withoutBytes(row);
  const rows = [...figures.rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...row, figures: { ...figures, rows }, checksum: null };
}

/** The rows of registers with names in the place of ids, in an order that hangs on nothing but what they hold. */
export async function writtenRows(sql: SqlExecutor, told: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const names = new Map(await sql.rows<[string, string]>(NAMES, []));
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const answer: Record<string, unknown[]> = {};
  for (const [table, where] of Object.entries(tables(told))) {
    const rows = await sql.rows<[Record<string, unknown>]>(`select to_jsonb(t) - 'bytes' from "${table}" t where ${where}`, []);
    const texts = rows.map(([row]) => {
      const kept = Object.entries(row).filter(([column]) => !isSilent(table, column));
      return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))).replace(uuid, (id) => names.get(id) ?? "?");
    });
    answer[table] = texts.map((text) => inOneOrder(JSON.parse(text))).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return answer;
}
