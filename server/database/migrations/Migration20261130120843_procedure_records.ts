import { Migration } from "@mikro-orm/migrations";

/** What was held before publication, with its minutes, and the subjects on which employees are heard. */
export class Migration20261130120843_procedure_records extends Migration {
  override name = "Migration20261130120843_procedure_records";

  override up(): void {
    this.addSql(
      `create table "procedure_record" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "revision_id" uuid not null, "kind" text not null, "held_on" date not null, "until" date null, "with_whom" varchar(300) not null, "headcount" int null, "place" varchar(300) null, "outcome" text not null, "note" text null, "text_checksum" varchar(70) not null, "recorded_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "procedure_record_revision_id_index" on "procedure_record" ("revision_id");`);

    this.addSql(
      `alter table "category" add "subjects" jsonb not null default '[]', add "legal_review_needed" boolean not null default false;`,
    );

    this.addSql(`alter table "revision" add "subjects" jsonb not null default '[]', add "procedure_waiver" text null;`);

    this.addSql(`alter table "attachment" drop constraint "attachment_owner";`);
    this.addSql(`alter table "attachment" add "procedure_record_id" uuid null;`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_procedure_record_id_foreign" foreign key ("procedure_record_id") references "procedure_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "attachment_procedure_record_id_index" on "attachment" ("procedure_record_id");`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_owner" check (num_nonnulls("revision_id", "course_id", "agreement_id", "acknowledgement_id", "procedure_record_id") = 1);`,
    );

    this.addSql(
      `alter table "procedure_record" add constraint "procedure_record_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "procedure_record" add constraint "procedure_record_recorded_by_id_foreign" foreign key ("recorded_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "procedure_record" add constraint "procedure_record_days" check ("until" is null or "until" >= "held_on");`);
    this.addSql(
      `alter table "procedure_record" add constraint "procedure_record_kind_check" check ("kind" in ('congress', 'allStaff', 'consultation', 'publicity', 'legalReview'));`,
    );
    this.addSql(
      `alter table "procedure_record" add constraint "procedure_record_outcome_check" check ("outcome" in ('agreed', 'remarks', 'objected'));`,
    );
    this.addSql(
      `create trigger "procedure_record_frozen" before insert or update or delete on "procedure_record" for each row execute function text_frozen()`,
    );
    this.addSql(`create function procedure_files_frozen() returns trigger language plpgsql as $$
      declare record uuid;
      begin
        foreach record in array array[case when tg_op <> 'INSERT' then old."procedure_record_id" end, case when tg_op <> 'DELETE' then new."procedure_record_id" end] loop
          if exists (select 1 from "procedure_record" p join "revision" r on r."id" = p."revision_id" where p."id" = record and r."published_at" is not null) then
            raise exception 'the minutes of a published revision are never changed' using errcode = 'RB002';
          end if;
        end loop;
        return coalesce(new, old);
      end $$`);
    this.addSql(
      `create trigger procedure_files_frozen before insert or update or delete on "attachment" for each row execute function procedure_files_frozen()`,
    );
    this.addSql(`create function publication_facts_frozen() returns trigger language plpgsql as $$
      begin
        if (new."subjects", new."procedure_waiver") is distinct from (old."subjects", old."procedure_waiver") then
          raise exception 'what a revision was published with is never changed' using errcode = 'RB002';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger publication_facts_frozen before update on "revision" for each row when (old."published_at" is not null) execute function publication_facts_frozen()`,
    );
  }
}
