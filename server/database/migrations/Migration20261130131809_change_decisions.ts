import { Migration } from "@mikro-orm/migrations";

/** Of each provision that a publication changes, whether that is material. */
export class Migration20261130131809_change_decisions extends Migration {
  override name = "Migration20261130131809_change_decisions";

  override up(): void {
    this.addSql(
      `create table "change_decision" ("id" uuid not null, "revision_id" uuid not null, "identity" varchar(36) not null, "material" boolean not null, "reason" text null, "decided_by_id" uuid not null, "decided_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "change_decision" add constraint "change_decision_revision_id_identity_unique" unique ("revision_id", "identity");`,
    );

    this.addSql(`alter table "provision_exception" drop constraint "provision_exception_days";`);
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_days" check ("until" >= "from" and "until" <= "from" + interval '12 months');`,
    );

    this.addSql(`drop index "sought_provision_revision_id_index";`);

    this.addSql(
      `alter table "change_decision" add constraint "change_decision_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "change_decision" add constraint "change_decision_decided_by_id_foreign" foreign key ("decided_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create function change_decision_frozen() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' or exists (select 1 from "revision" r where r."id" = new."revision_id" and r."published_at" is distinct from new."decided_at") then
          raise exception 'what is material is decided with the publication' using errcode = 'RB002';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger change_decision_frozen before insert or update or delete on "change_decision" for each row execute function change_decision_frozen()`,
    );
  }
}
