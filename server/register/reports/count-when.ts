import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Measure } from "../../../schema/register/definition/report.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";
import { namesIn } from "../../../schema/register/hidden-inputs.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid } from "../../errors.ts";
import { inPieces } from "../../export/give-turn.ts";
import { formulasOf } from "../records/formulas.ts";
import type { ReportEyes } from "./report-eyes.ts";

/** A count of records for which a formula holds. */
export type CountWhen = Extract<Measure, { readonly of: "count" }> & { readonly when: string };

/** Records that formulas are asked of one by one; more is an error that says so. */
const MOST_RECORDS = 20_000;
const PIECE = 500;

const moment = (sql: string) => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** SQL of what formulas know of the record itself, as `ownValues` has it. */
const ownSql = (a: string) =>
  `jsonb_build_object('number', ${a}."number", 'state', ${a}."state", 'department', ${a}."department_id", 'creator', ${a}."creator_id", 'handler', ${a}."handler_id",
    'openedAt', ${moment(`${a}."opened_at"`)}, 'dueAt', ${moment(`${a}."due_at"`)}, 'closedAt', ${moment(`${a}."closed_at"`)})`;

/** What is counted, and of what. */
interface CountWhenRequest {
  readonly definition: RegisterDefinition;
  readonly slug: string;
  readonly measures: readonly CountWhen[];
  /** SQL of the group's values, and which records count. */
  readonly groups: readonly string[];
  readonly where: string;
  readonly surroundings: Surroundings;
}

/**
 * The records for which each formula holds, by group (see `groupKey`) and key of the measure. A formula is no SQL: the records are looked through, in
 * pieces between which others are served, and of each only what the formulas name.
 */
export async function countWhen(
  sql: SqlExecutor,
  eyes: ReportEyes,
  { definition, slug, measures, groups, where, surroundings }: CountWhenRequest,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  const found = new Map<string, Map<string, string[]>>();
  if (measures.length === 0) return found;
  const { place, parameters } = eyes;
  const names = parameters.add([...new Set(measures.flatMap(({ when }) => [...namesIn(when)]))]);
  const data = `(select jsonb_object_agg(e."key", e."value") from jsonb_each(${place.alias}."data") e where e."key" = any(${names}::text[]))`;
  const { text, values } = parameters.statement(
    `select ${place.alias}."id"::text as "id", ${data} as "data", ${ownSql(place.alias)} as "own"${groups.map((group, index) => `, ${group} as g${index}`).join("")}
     from "register_record" ${place.alias} where ${where} limit ${MOST_RECORDS + 1}`,
  );
  type Found = [id: string, data: Record<string, unknown> | null, own: Record<string, unknown>, ...groups: (string | null)[]];
  const rows = await sql.rows<Found>(text, values);
  if (rows.length > MOST_RECORDS) throw invalid("from", "reportTooLong", { max: MOST_RECORDS });
  const formulas = formulasOf(definition, slug);
  for await (const piece of inPieces(rows, PIECE)) {
    for (const [id, held, own, ...group] of piece) {
      const record = { ...held, ...own };
      for (const { key, when } of measures) {
        if (!formulas.holds(when, record, surroundings)) continue;
        const ofGroup = found.get(groupKey(group)) ?? new Map<string, string[]>();
        const ids = ofGroup.get(key) ?? [];
        ids.push(id);
        ofGroup.set(key, ids);
        found.set(groupKey(group), ofGroup);
      }
    }
  }
  return found;
}

export const groupKey = (values: readonly (string | null)[]): string => JSON.stringify(values);
