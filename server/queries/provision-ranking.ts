import { revisionStateBeside } from "../../schema/policy/revision.sql.ts";
import type { Actor } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { Parameters } from "../model/parameters.ts";
import type { Page } from "../reading/request.ts";
import { meantTexts, type ProvisionQuestion, type SoughtWords, soughtWords } from "./provision-question.ts";

/** So many provisions are ranked at most: nobody turns so many pages. */
export const MOST_RANKED = 2_000;
/** Beyond so many they are no longer counted. */
export const MOST_COUNTED = 10_000;
/** Words that stand in more provisions are not looked up by the index over words, but in all provisions, the shortest first. */
const RARE = 5_000;

/** What was found. */
export interface RankedProvisions {
  /** Those of the page, the best first. */
  readonly ids: readonly string[];
  /** How many there are, however many are ranked; MOST_COUNTED where there are more. */
  readonly total: number;
  readonly totalCapped: boolean;
  /** Revisions of logged levels in which the words stand: whoever is told so has opened them. */
  readonly logged: readonly string[];
}

/** What holds comes before what is to come, and that before drafts and what has been. */
const standingOf = (state: string) => `(case ${state} when 'inForce' then 0 when 'trial' then 0 when 'scheduled' then 1
  when 'superseded' then 3 when 'withdrawn' then 3 when 'expired' then 3 when 'repealed' then 3 else 2 end)`;

/** SQL: the standing of a provision's text; null where it is none of `texts`. Sets are looked into, however many texts PostgreSQL expects. */
const STANDING = `(case ${[0, 1, 2, 3]
  .map((standing) => `when w."revision_id" in (select t."id" from texts t where t."standing" = ${standing}) then ${standing}`)
  .join(" ")} end)`;

/** SQL: words in label and heading, beside each other as they were typed, in the title of the text, and in a short provision, weigh more. */
const weightOf = ({ patterns, phrase }: SoughtWords) =>
  `(case when left(f."words", f."head") like all(${patterns}) then 3 else 0 end) + (case when position(${phrase} in f."words") > 0 then 2 else 0 end)
    + (case when f."revision_id" in (select t."id" from texts t where t."titled") then 1 else 0 end) + 4.0 / (2 + ln(length(f."words") + 1))`;

type Row = [candidates: number, total: number, ids: string[], logged: string[]];

/** One question of one actor, as statements. Whether a text may be read and is meant is asked once for each text. */
class Ranking {
  private readonly parameters = new Parameters();
  private readonly words: SoughtWords;

  constructor(
    private readonly actor: Actor,
    private readonly question: ProvisionQuestion,
    private readonly page: Page,
  ) {
    this.words = soughtWords(question.words, this.parameters);
  }

  /** By the index over words; nothing but the number of candidates where these are too many. */
  rare() {
    const { grams, patterns } = this.words;
    const found = `found as materialized (
      select w."provision_id" as "id", w."revision_id", w."head", w."words" from "sought_provision" w
      where word_grams(w."words") @> ${grams} and w."words" like all(${patterns}) limit ${RARE + 1})`;
    const among = (r: string) => `(select count(*) from found) <= ${RARE} and ${r}."id" = any(array(select "revision_id" from found))`;
    return this.statement(
      [found, this.texts(among)],
      `select w.*, ${STANDING} as "standing" from found w offset 0`,
      "(select count(*)::int from found)",
    );
  }

  /** By looking through the provisions. The case keeps PostgreSQL from expecting few of them, for which it would sort all. */
  common() {
    const each = `select w."provision_id" as "id", w."revision_id", w."head", w."words", ${STANDING} as "standing" from "sought_provision" w
      where (case when w."words" like all(${this.words.patterns}) then ${STANDING} is not null end)
      order by length(w."words"), w."provision_id" limit ${MOST_COUNTED + 1}`;
    return this.statement([this.texts(() => "true")], each, "0");
  }

  /** Texts that the actor may read and that are meant. */
  private texts(among: (r: string) => string): string {
    const { actor, question, parameters, words } = this;
    // Aliases of their own: conditions name tables by aliases too.
    const [r, d] = [parameters.alias(), parameters.alias()];
    const readable = readableRows({ model: actor.models.of("revisions"), alias: r, document: d }, actor, parameters);
    return `texts as materialized (
      select ${r}."id", ${standingOf(revisionStateBeside(r, d))} as "standing", lower(${r}."title") like any(${words.patterns}) as "titled",
        ${r}."level_id" = any(array(select l."id" from "classification_level" l where l."logged")) as "logged"
      from "revision" ${r} join "policy_document" ${d} on ${d}."id" = ${r}."document_id"
      where ${allOf([among(r), readable, meantTexts(question, r, d, parameters)])})`;
  }

  private statement(tables: readonly string[], each: string, candidates: string) {
    const { parameters, words, page } = this;
    const limit = Math.max(0, Math.min(page.limit, MOST_RANKED - page.offset));
    const kept = `kept as materialized (
      select f."id", f."revision_id", f."standing", ${weightOf(words)} as "weight" from (${each}) f where f."standing" is not null)`;
    return parameters.statement(
      `with ${[...tables, kept].join(", ")}
      select ${candidates}, (select count(*)::int from kept),
        array(select k."id"::text from kept k order by k."standing", k."weight" desc, k."id" limit ${parameters.add(limit)} offset ${parameters.add(page.offset)}),
        array(select t."id"::text from texts t where t."logged" and (case when t."id" in (select k."revision_id" from kept k) then true end))`,
    );
  }
}

/** The provisions in which all the words stand, as far as the actor may read them, the best first: what holds, then what answers best. */
export async function rankProvisions(sql: SqlExecutor, actor: Actor, question: ProvisionQuestion, page: Page): Promise<RankedProvisions> {
  const ask = async (way: "rare" | "common"): Promise<Row> => {
    const statement = new Ranking(actor, question, page)[way]();
    const [row] = await sql.rows<Row>(statement.text, statement.values);
    if (!row) throw new Error("An aggregate is one row.");
    return row;
  };
  const rare = await ask("rare");
  const [, found, ids, logged] = rare[0] > RARE ? await ask("common") : rare;
  return { ids, total: Math.min(found, MOST_COUNTED), totalCapped: found > MOST_COUNTED, logged };
}
