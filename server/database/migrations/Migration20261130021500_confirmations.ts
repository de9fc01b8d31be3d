import { Migration } from "@mikro-orm/migrations";

/** What a second person must confirm, who let whom in, and links made at the machine. */
export class Migration20261130021500_confirmations extends Migration {
  override name = "Migration20261130021500_confirmations";

  override up(): void {
    this.addSql(
      `create table "confirmation" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "kind" text not null, "person_id" uuid not null, "value" varchar(80) null, "from" date null, "until" date null, "asked_by_id" uuid not null, "outcome" text null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "reason" varchar(1000) null, primary key ("id"));`,
    );
    this.addSql(`create index "confirmation_person_id_index" on "confirmation" ("person_id");`);
    this.addSql(`create unique index "confirmation_one_waiting" on "confirmation" ("kind", "person_id") where "outcome" is null;`);
    this.addSql(
      `create table "confirmation_link" ("token_hash" varchar(64) not null, "confirmation_id" uuid not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("token_hash"));`,
    );
    this.addSql(`create index "confirmation_link_confirmation_id_index" on "confirmation_link" ("confirmation_id");`);
    for (const [table, column, target] of [
      ["confirmation", "person_id", "person"],
      ["confirmation", "asked_by_id", "person"],
      ["confirmation", "decided_by_id", "person"],
      ["confirmation_link", "confirmation_id", "confirmation"],
    ]) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id") on update no action on delete no action;`,
      );
    }
    this.addSql(
      `alter table "confirmation" add constraint "confirmation_kind_check" check ("kind" in ('officerRole', 'newAccount', 'newPassword', 'enabledAccount', 'employeeNumber'));`,
    );
    this.addSql(
      `alter table "confirmation" add constraint "confirmation_outcome_check" check ("outcome" in ('waiting', 'confirmed', 'declined', 'withdrawn'));`,
    );
    this.addSql(
      `alter table "confirmation" add constraint "confirmation_check" check (("outcome" is null) = ("decided_at" is null) and ("outcome" is null or "outcome" <> 'waiting'));`,
    );

    this.addSql(`alter table "command_receipt" add "waits_for" varchar(80) null;`);
    this.addSql(`alter table "one_time_link" add "made_by_id" uuid null, add "confirmed" boolean not null default false;`);
    this.addSql(`alter table "credential" add "let_in_by_id" uuid null;`);
    this.addSql(
      `alter table "one_time_link" add constraint "one_time_link_made_by_id_foreign" foreign key ("made_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "credential" add constraint "credential_let_in_by_id_foreign" foreign key ("let_in_by_id") references "person" ("id") on update no action on delete no action;`,
    );

    // Everybody who may act as this person, themselves included: who made them administrator or let them in, also by way of others.
    this.addSql(`
      create function stands_behind(person uuid) returns setof uuid language sql stable as $$
        with recursive behind as (
          select person as "id"
          union
          select m."maker" from behind b join (
            select g."person_id" as "made", g."granted_by_id" as "maker" from "role_grant" g
              where g."role" = 'administrator' and g."revoked_at" is null and g."granted_by_id" is not null
            union all
            select a."person_id", k."let_in_by_id" from "account" a join "credential" k on k."account_id" = a."id" where k."let_in_by_id" is not null
          ) m on m."made" = b."id"
        )
        select "id" from behind
      $$;`);
  }
}
