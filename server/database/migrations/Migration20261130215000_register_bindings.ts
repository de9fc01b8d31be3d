import { Migration } from "@mikro-orm/migrations";

/** Figures of registers that provisions say, and the questions whether they are still right. */
export class Migration20261130215000_register_bindings extends Migration {
  override name = "Migration20261130215000_register_bindings";

  override up(): void {
    this.addSql(
      `create table "register_binding" ("id" uuid not null, "register_id" uuid not null, "at" varchar(300) not null, "figure" jsonb not null, "document_id" uuid not null, "provision" varchar(36) not null, primary key ("id"))`,
    );
    this.addSql(`create index "register_binding_register_id_index" on "register_binding" ("register_id")`);
    this.addSql(`create index "register_binding_document_id_provision_index" on "register_binding" ("document_id", "provision")`);
    this.addSql(
      `create table "value_check" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "register_id" uuid not null, "document_id" uuid not null, "provision" varchar(36) not null, "label" varchar(300) not null, "revision_id" uuid not null, "before_id" uuid null, "cause" text check ("cause" in ('reworded', 'renumbered', 'removed', 'withdrawn', 'repealed')) not null, "figures" jsonb not null, "asked_at" timestamptz(3) not null, "outcome" text check ("outcome" in ('stays', 'changed', 'over')) null, "note" text null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(`create index "value_check_revision_id_index" on "value_check" ("revision_id")`);
    this.addSql(`create index "value_check_open" on "value_check" ("register_id") where "decided_at" is null`);
    this.addSql(
      `alter table "value_check" add constraint "value_check_register_id_provision_revision_id_cause_unique" unique ("register_id", "provision", "revision_id", "cause")`,
    );
    for (const [table, column, target] of [
      ["register_binding", "register_id", "register"],
      ["register_binding", "document_id", "policy_document"],
      ["value_check", "register_id", "register"],
      ["value_check", "document_id", "policy_document"],
      ["value_check", "revision_id", "revision"],
      ["value_check", "before_id", "revision"],
      ["value_check", "decided_by_id", "person"],
    ])
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id") on update no action on delete no action`,
      );
  }
}
