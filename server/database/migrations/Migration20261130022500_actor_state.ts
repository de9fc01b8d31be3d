import { Migration } from "@mikro-orm/migrations";

/** Rows that say what one person may do, by the column that names the person. */
const ofPeople = {
  membership: "person_id",
  deputy: "person_id",
  role_grant: "person_id",
  clearance: "person_id",
  access_grant: "person_id",
  account: "person_id",
  approval: "approver_id",
} as const;

const events = {
  insert: 'referencing new table as "new_rows"',
  update: 'referencing old table as "old_rows" new table as "new_rows"',
  delete: 'referencing old table as "old_rows"',
} as const;

/**
 * What each person may do, kept as it was worked out last. A change that bears on people marks their rows in its own transaction; a
 * change of departments or levels bears on everybody and begins a new epoch. The next request works the row out anew and keeps it only
 * if no other change has marked it since, so that a row never says more than what was committed.
 */
export class Migration20261130022500_actor_state extends Migration {
  override name = "Migration20261130022500_actor_state";

  override up(): void {
    this.tables();
    this.marking();
    this.people();
    this.drafts();
    this.everybody();
  }

  private tables(): void {
    this.addSql(
      `create table "actor_state" ("person_id" uuid not null, "account_id" uuid null, "changes" bigint not null default 0, "epoch" bigint null, "made_by" varchar(64) null, "state" json null, "holds_from" date null, "holds_until" date null, primary key ("person_id"))`,
    );
    this.addSql(`alter table "actor_state" add constraint "actor_state_account_id_unique" unique ("account_id")`);
    this.addSql(`create table "actor_epoch" ("id" int not null, "value" bigint not null, primary key ("id"))`);
    this.addSql(`insert into "actor_epoch" ("id", "value") values (1, 1)`);
    this.addSql(
      `insert into "actor_state" ("person_id", "account_id") select p."id", a."id" from "person" p left join "account" a on a."person_id" = p."id"`,
    );
  }

  /** In the order of their identity, so that two changes of the same people wait for each other. */
  private marking(): void {
    this.addSql(`
      create function mark_actors(people uuid[]) returns void language sql as $$
        update "actor_state" k set "changes" = k."changes" + 1, "state" = null
        from (select a."person_id" from "actor_state" a where a."person_id" = any(people) order by a."person_id" for update) o
        where o."person_id" = k."person_id"
      $$`);
  }

  private people(): void {
    this.addSql(`
      create function actor_of_person() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into "actor_state" ("person_id") select n."id" from "new_rows" n;
        elsif tg_op = 'DELETE' then
          delete from "actor_state" k using "old_rows" o where k."person_id" = o."id";
        else
          perform mark_actors(array(select n."id" from "new_rows" n));
        end if;
        return null;
      end $$`);
    this.each("person", "actor_of_person()");
    this.addSql(`
      create function actor_of_account() returns trigger language plpgsql as $$
      begin
        update "actor_state" k set "account_id" = new."id", "changes" = k."changes" + 1, "state" = null where k."person_id" = new."person_id";
        return null;
      end $$`);
    this.addSql(`create trigger actor_of_account after insert on "account" for each row execute function actor_of_account()`);
    for (const [table, column] of Object.entries(ofPeople)) {
      this.addSql(`
        create function actor_of_${table}_rows() returns trigger language plpgsql as $$
        begin
          if tg_op = 'INSERT' then
            perform mark_actors(array(select distinct n."${column}" from "new_rows" n));
          elsif tg_op = 'DELETE' then
            perform mark_actors(array(select distinct o."${column}" from "old_rows" o));
          else
            perform mark_actors(array(select n."${column}" from "new_rows" n union select o."${column}" from "old_rows" o));
          end if;
          return null;
        end $$`);
      this.each(table, `actor_of_${table}_rows()`);
    }
  }

  /** Whoever drafts or approves an open draft may read its document by that task. */
  private drafts(): void {
    this.addSql(`
      create function actors_of_drafts() returns trigger language plpgsql as $$
      declare drafts uuid[]; drafters uuid[];
      begin
        if tg_op = 'INSERT' then
          select array_agg(n."id"), array_agg(n."drafter_id") into drafts, drafters from "new_rows" n where n."published_at" is null and n."withdrawn_at" is null;
        elsif tg_op = 'DELETE' then
          select array_agg(o."id"), array_agg(o."drafter_id") into drafts, drafters from "old_rows" o where o."published_at" is null and o."withdrawn_at" is null;
        else
          select array_agg(n."id"), array_agg(o."drafter_id") || array_agg(n."drafter_id") into drafts, drafters from "new_rows" n join "old_rows" o on o."id" = n."id"
            where (n."drafter_id", n."document_id", n."published_at", n."withdrawn_at") is distinct from (o."drafter_id", o."document_id", o."published_at", o."withdrawn_at");
        end if;
        if drafts is not null then
          perform mark_actors(drafters || array(select y."approver_id" from "approval" y where y."revision_id" = any(drafts)));
        end if;
        return null;
      end $$`);
    this.each("revision", "actors_of_drafts()");
    // Publishing a draft marks the approvers that it sees: an approver who is being added meanwhile waits for it, or it for them.
    this.addSql(`
      create function approval_with_draft() returns trigger language plpgsql as $$
      begin
        perform 1 from "revision" r where r."id" = new."revision_id" for share;
        return null;
      end $$`);
    this.addSql(
      `create trigger approval_with_draft after insert or update of "revision_id", "approver_id" on "approval" for each row execute function approval_with_draft()`,
    );
  }

  private everybody(): void {
    this.addSql(`
      create function new_actor_epoch() returns trigger language plpgsql as $$
      begin
        update "actor_epoch" set "value" = "value" + 1;
        return null;
      end $$`);
    const trees = `after insert or delete or update of "parent_id", "path", "head_id" on "department"`;
    this.addSql(`create trigger new_actor_epoch ${trees} for each statement execute function new_actor_epoch()`);
    const levels = `after insert or delete or update on "classification_level"`;
    this.addSql(`create trigger new_actor_epoch ${levels} for each statement execute function new_actor_epoch()`);
  }

  private each(table: string, work: string): void {
    const name = work.slice(0, work.indexOf("("));
    for (const [event, rows] of Object.entries(events)) {
      this.addSql(`create trigger "${name}_${event}" after ${event} on "${table}" ${rows} for each statement execute function ${work}`);
    }
  }
}
