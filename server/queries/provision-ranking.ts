import { onDay, revisionState } from "../../schema/policy/revision.sql.ts";
import { fold } from "../../schema/shared/fold.screen.ts";
import type { Actor } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { modelOf } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";

/** So many provisions are ranked at most: nobody turns so many pages. */
export const MOST_RANKED = 2_000;

/** What is looked for, and where. */
export interface ProvisionQuestion {
  readonly words: readonly string[];
  /** With all below it. */
  readonly departmentId?: string | null | undefined;
  readonly categoryId?: string | null | undefined;
  /** Words of RevisionState. */
  readonly states?: readonly string[] | null | undefined;
  /** Only what was in force on that day. */
  readonly on?: string | null | undefined;
}

/** What was found, the best first. */
export interface RankedProvisions {
  readonly ids: readonly string[];
  /** How many there are, however many are ranked. */
  readonly total: number;
  /** Revisions of logged levels in which the words stand: whoever is told so has opened them. */
  readonly logged: readonly string[];
}

/** Neighbouring characters of a word, as `word_grams` of the database works them out. */
function gramsOf(word: string): string[] {
  const characters = Array.from(fold(word));
  return characters.slice(0, -1).flatMap((one, at) => {
    const gram = one + (characters[at + 1] ?? "");
    return /\s/.test(gram) ? [] : [gram];
  });
}

/** Whether a word can be found by the index: one character alone stands everywhere. */
export const isFindable = (word: string): boolean => gramsOf(word).length > 0;

function conditionsOf({ departmentId, categoryId, states, on }: ProvisionQuestion, r: string, parameters: Parameters): string {
  return allOf([
    departmentId
      ? `exists (select 1 from "department" x where x."id" = d."owning_department_id" and ${parameters.add(departmentId)}::uuid = any(x."path"))`
      : "true",
    categoryId ? `d."category_id" = ${parameters.add(categoryId)}::uuid` : "true",
    states ? `(${revisionState(r)}) = any(${parameters.add(states)}::text[])` : "true",
    on
      ? allOf([
          `${onDay("d", "leading_revisions", `${parameters.add(on)}::date`)} = ${r}."id"`,
          `${onDay("d", "period_states", `${parameters.add(on)}::date`)} in ('inForce', 'trial')`,
        ])
      : "true",
  ]);
}

/** What holds comes before what is to come, and that before drafts and what has been. */
const standingOf = (state: string) => `(case ${state} when 'inForce' then 0 when 'trial' then 0 when 'scheduled' then 1
  when 'superseded' then 3 when 'withdrawn' then 3 when 'expired' then 3 when 'repealed' then 3 else 2 end)`;

/** SQL: the standing of the text under `revision`; null where it is none of `texts`. Sets are looked into, however many texts PostgreSQL expects. */
const standingAmongTexts = (revision: string) =>
  `(case ${[0, 1, 2, 3].map((standing) => `when ${revision} in (select t."id" from texts t where t."standing" = ${standing}) then ${standing}`).join(" ")} end)`;

/** Words beside each other as they were typed, in the label or heading, and in a short provision, weigh more. */
const WEIGHT = `(case when f."at" > 0 then 2 else 0 end) + (case when f."at" between 1 and f."head" then 3 else 0 end) + 4.0 / (2 + ln(f."length" + 1))`;

/**
 * The provisions in which all the words stand, as far as the actor may read them, the best first: what holds, then where the words stand
 * beside each other or in a heading. Whether a text may be read and is meant is asked once for each text.
 */
export async function rankProvisions(sql: SqlExecutor, actor: Actor, question: ProvisionQuestion): Promise<RankedProvisions> {
  const parameters = new Parameters();
  const words = question.words.map(fold);
  const grams = `${parameters.add([...new Set(words.flatMap(gramsOf))])}::text[]`;
  const patterns = `${parameters.add(words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`))}::text[]`;
  const phrase = `${parameters.add(fold(question.words.join(" ")))}::text`;
  // An alias of its own: conditions name tables by aliases too.
  const r = parameters.alias();
  const readable = readableRows({ model: modelOf("revisions"), alias: r }, actor, parameters);
  const statement = parameters.statement(
    `with found as materialized (
       select w."provision_id" as "id", w."revision_id", w."head", position(${phrase} in w."words") as "at", length(w."words") as "length"
       from "sought_provision" w where word_grams(w."words") @> ${grams} and w."words" like all(${patterns})
     ), texts as materialized (
       select ${r}."id", l."logged", ${standingOf(revisionState(r))} as "standing" from "revision" ${r}
         join "policy_document" d on d."id" = ${r}."document_id" join "classification_level" l on l."id" = ${r}."level_id"
       where ${r}."id" in (select "revision_id" from found) and ${allOf([readable, conditionsOf(question, r, parameters)])}
     )
     select f."id"::text, count(*) over ()::int, (select coalesce(array_agg(t."id"::text), '{}') from texts t where t."logged")
     from (select f.*, ${standingAmongTexts('f."revision_id"')} as "standing" from found f offset 0) f
     where f."standing" is not null order by f."standing", ${WEIGHT} desc, f."id" limit ${MOST_RANKED}`,
  );
  const rows = await sql.rows<[string, number, string[]]>(statement.text, statement.values);
  const [[, total, logged] = ["", 0, []]] = rows;
  return { ids: rows.map(([id]) => id), total, logged };
}
