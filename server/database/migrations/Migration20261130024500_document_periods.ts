import { Migration } from "@mikro-orm/migrations";

/** Whether the revision `r` counts on the day `x.day`, its document's repeal aside. */
const counts = `(r."published_at" is not null and r."withdrawn_at" is null and r."effective_from" <= x."day" and (r."trial_until" is null or r."trial_until" >= x."day"))`;

/** What decides about periods, or is copied into them. */
const decisive = (row: string) =>
  ["document_id", "ordinal", "published_at", "withdrawn_at", "effective_from", "trial_until", "level_id", "title", "title_pinyin"]
    .map((column) => `${row}."${column}"`)
    .join(", ");

const columns = {
  period_starts: ["date", `x."day"`],
  leading_revisions: ["uuid", `l."id"`],
  period_states: ["text", `l."state"`],
  period_titles: ["text", `l."title"`],
  period_titles_pinyin: ["text", `l."title_pinyin"`],
  period_levels: ["uuid", `l."level_id"`],
  effective_dates: ["date", `l."effective_from"`],
} as const;

/**
 * The periods of each document: from which day on which revision leads it, and what it is then. All their days are known when they are
 * written, so they are worked out in the transaction that changes a date, a level or a title, whatever changes it.
 */
export class Migration20261130024500_document_periods extends Migration {
  override name = "Migration20261130024500_document_periods";

  override up(): void {
    const added = Object.entries(columns).map(([name, [type]]) => `add "${name}" ${type}[] not null default '{}'`);
    this.addSql(`alter table "policy_document" ${added.join(", ")}`);
    this.addSql(`drop trigger document_copies on "revision"`);
    this.addSql(`drop function document_copies()`);
    this.working();
    this.triggers();
    this.addSql(`select keep_document_periods(array(select d."id" from "policy_document" d))`);
  }

  private working(): void {
    const names = Object.keys(columns);
    const aggregates = Object.entries(columns).map(
      ([name, [, value]]) => `coalesce(array_agg(${value} order by x."day") filter (where x."day" is not null), '{}') as "${name}"`,
    );
    this.addSql(`
      create function keep_document_periods(documents uuid[]) returns void language plpgsql as $$
      begin
        -- Whoever changes another revision of the same document meanwhile waits, and then sees this change.
        perform 1 from "policy_document" d where d."id" = any(documents) order by d."id" for no key update;
        update "policy_document" d set "published" = k."published", "level_ids" = k."level_ids", ${names.map((name) => `"${name}" = k."${name}"`).join(", ")}
        from (
          select w."id", ${aggregates.join(", ")},
            exists (select 1 from "revision" r where r."document_id" = w."id" and r."published_at" is not null) as "published",
            array(select distinct r."level_id" from "revision" r where r."document_id" = w."id" order by 1) as "level_ids"
          from "policy_document" w
          left join lateral (
            select '-infinity'::date as "day" where exists (select 1 from "revision" r where r."document_id" = w."id")
            union select unnest(array[r."effective_from", r."trial_until" + 1]) from "revision" r
              where r."document_id" = w."id" and r."published_at" is not null and r."withdrawn_at" is null
            union select w."repealed_on" where exists (select 1 from "revision" r where r."document_id" = w."id")
          ) x on x."day" is not null
          left join lateral (
            select r."id", r."title", r."title_pinyin", r."level_id", r."effective_from",
              case when w."repealed_on" <= x."day" then 'repealed'
                when r."published_at" is null then 'draft'
                when r."withdrawn_at" is not null then 'withdrawn'
                when r."effective_from" > x."day" then 'scheduled'
                when r."trial_until" < x."day" then 'expired'
                when r."trial_until" is not null then 'trial'
                else 'inForce' end as "state"
            from "revision" r where r."document_id" = w."id"
            order by ${counts} desc, (r."published_at" is not null and r."withdrawn_at" is null) desc, (r."published_at" is not null) desc,
              r."effective_from" desc nulls last, r."ordinal" desc limit 1
          ) l on true
          where w."id" = any(documents) group by w."id"
        ) k where k."id" = d."id";
      end $$`);
  }

  private triggers(): void {
    this.addSql(`
      create function document_periods() returns trigger language plpgsql as $$
      declare documents uuid[];
      begin
        if tg_op = 'INSERT' then
          select array_agg(distinct n."document_id") into documents from "new_rows" n;
        elsif tg_op = 'DELETE' then
          select array_agg(distinct o."document_id") into documents from "old_rows" o;
        else
          select array_agg(distinct n."document_id") || array_agg(distinct o."document_id") into documents
          from "new_rows" n join "old_rows" o on o."id" = n."id" where (${decisive("n")}) is distinct from (${decisive("o")});
        end if;
        if documents is not null then perform keep_document_periods(documents); end if;
        return null;
      end $$`);
    for (const [event, rows] of [
      ["insert", `referencing new table as "new_rows"`],
      ["update", `referencing old table as "old_rows" new table as "new_rows"`],
      ["delete", `referencing old table as "old_rows"`],
    ] as const) {
      this.addSql(
        `create trigger "document_periods_${event}" after ${event} on "revision" ${rows} for each statement execute function document_periods()`,
      );
    }
    this.addSql(`
      create function document_periods_end() returns trigger language plpgsql as $$
      begin
        perform keep_document_periods(array[new."id"]);
        return null;
      end $$`);
    this.addSql(
      `create trigger document_periods_end after update of "repealed_on" on "policy_document" for each row when (old."repealed_on" is distinct from new."repealed_on") execute function document_periods_end()`,
    );
  }
}
