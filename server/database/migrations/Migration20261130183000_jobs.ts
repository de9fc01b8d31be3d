import { Migration } from "@mikro-orm/migrations";

/** What the system does by itself, and each run of it. The one job that there was before, in pg-boss alone, makes way. */
export class Migration20261130183000_jobs extends Migration {
  override name = "Migration20261130183000_jobs";

  override up(): void {
    this.addSql(
      `create table "job" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "kind" text not null, "place" int not null, "daily_at" varchar(5) null, "every_minutes" int null, "switched_off" boolean not null default false, "next_at" timestamptz(3) not null, "asked_at" timestamptz(3) null, "asked_by_id" uuid null, "running_since" timestamptz(3) null, "running_on" varchar(120) null, "attempt" int not null default 0, "last_began_at" timestamptz(3) null, "last_outcome" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "job" add constraint "job_kind_unique" unique ("kind")`);
    this.addSql(
      `create table "job_run" ("id" uuid not null, "job_id" uuid not null, "began_at" timestamptz(3) not null, "ended_at" timestamptz(3) not null, "outcome" text not null, "attempt" int not null, "count" int not null, "did" jsonb not null, "error_id" varchar(60) null, "server" varchar(120) not null, "asked_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "job_run_job_id_began_at_index" on "job_run" ("job_id", "began_at")`);
    this.addSql(
      `alter table "job" add constraint "job_asked_by_id_foreign" foreign key ("asked_by_id") references "person" ("id") on update no action on delete no action`,
    );
    this.addSql(`alter table "job" add constraint "job_check" check ("attempt" >= 0 and "every_minutes" > 0)`);
    this.addSql(`alter table "job" add constraint "job_last_outcome_check" check ("last_outcome" in ('done', 'failed', 'lost', 'gaveUp'))`);
    this.addSql(
      `alter table "job_run" add constraint "job_run_job_id_foreign" foreign key ("job_id") references "job" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "job_run" add constraint "job_run_asked_by_id_foreign" foreign key ("asked_by_id") references "person" ("id") on update no action on delete no action`,
    );
    this.addSql(`alter table "job_run" add constraint "job_run_outcome_check" check ("outcome" in ('done', 'failed', 'lost', 'gaveUp'))`);
    this.addSql(`
      do $do$
      begin
        if to_regclass('pgboss.schedule') is not null then delete from pgboss.schedule where name = 'daily-work'; end if;
      end $do$`);
  }
}
