import { Migration } from "@mikro-orm/migrations";

/** Commands that put words into a draft. */
const writing = ["createPolicyDocument", "createProvision", "updateProvision", "importRevision", "updateRevision"];

/** Who wrote what of a draft, and decisions that nobody waits for any more. */
export class Migration20261130021257_draft_writing extends Migration {
  override name = "Migration20261130021257_draft_writing";

  override up(): void {
    this.addSql(
      `create table "draft_writing" ("id" uuid not null, "document_id" uuid not null, "revision_id" uuid not null, "person_id" uuid not null, "piece" varchar(36) not null, "words" text not null, "written_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "draft_writing_once" on "draft_writing" ("document_id", "revision_id", "person_id", "piece", md5("words"));`,
    );
    for (const [column, table] of [
      ["document", "policy_document"],
      ["revision", "revision"],
      ["person", "person"],
    ])
      this.addSql(
        `alter table "draft_writing" add constraint "draft_writing_${column}_id_foreign" foreign key ("${column}_id") references "${table}" ("id") on update no action on delete no action;`,
      );
    this.knownFromTheTrail();
    this.addSql(
      `create trigger "draft_writing_append_only" before update or delete on "draft_writing" for each row execute function refuse_change()`,
    );
    this.closedRounds();
  }

  /** Of drafts from before, the trail says who worked on them but not on which words: all that is new in them is everybody's who did. */
  private knownFromTheTrail(): void {
    const commands = writing.map((name) => `'${name}'`).join(", ");
    this.addSql(`
      insert into "draft_writing" ("id", "document_id", "revision_id", "person_id", "piece", "words", "written_at")
      select gen_random_uuid(), r."document_id", r."id", w."person_id", t."piece", t."words", now()
      from "revision" r
        cross join lateral (
          select r."drafter_id" as "person_id"
          union select e."actor_id" from "audit_event" e
            where e."revision_id" = r."id" and e."actor_id" is not null and e."command" in (${commands})) w
        cross join lateral (
          select p."identity" as "piece", concat_ws(E'\\n', nullif(p."heading", ''), nullif(p."text", '')) as "words"
            from "provision" p where p."revision_id" = r."id"
          union all select 'title', r."title"
          union all select 'changeSummary', r."change_summary" where r."change_summary" is not null) t
      where r."published_at" is null and t."words" <> '' and not exists (
        select 1 from "provision" o join "revision" b on b."id" = o."revision_id"
        where b."document_id" = r."document_id" and b."published_at" is not null and o."identity" = t."piece"
          and concat_ws(E'\\n', nullif(o."heading", ''), nullif(o."text", '')) = t."words")
      on conflict do nothing`);
  }

  private closedRounds(): void {
    this.addSql(`alter table "approval" drop constraint "approval_decision_check";`);
    this.addSql(
      `alter table "approval" add constraint "approval_decision_check" check ("decision" in ('pending', 'approved', 'rejected', 'closed'));`,
    );
    this.addSql(`
      update "approval" a set "decision" = 'closed', "decided_at" = now(), "updated_at" = now(), "version" = a."version" + 1
      from "revision" r
      where r."id" = a."revision_id" and a."decision" = 'pending'
        and (r."published_at" is not null or r."withdrawn_at" is not null or r."submitted_at" is distinct from a."round")`);
  }
}
