import { Migration } from "@mikro-orm/migrations";

/** Balances of registers: entries with the sum after each, never changed. */
export class Migration20261130200500_balances extends Migration {
  override name = "Migration20261130200500_balances";

  override up(): void {
    this.addSql(
      `create table "balance_entry" ("id" uuid not null, "register_id" uuid not null, "balance" varchar(40) not null, "key" varchar(64) not null, "ordinal" int not null, "kind" text not null, "record_id" uuid not null, "what" varchar(40) null, "way" text not null, "period" varchar(10) null, "at" timestamptz(3) not null, "by_id" uuid not null, "reverses_id" uuid null, "reason" text null, "personal" boolean not null default false, "hundredths" bigint not null, "sum_hundredths" bigint not null, primary key ("id"));`,
    );
    this.addSql(`create index "balance_entry_record_id_index" on "balance_entry" ("record_id");`);
    this.addSql(`alter table "balance_entry" add constraint "balance_entry_reverses_id_unique" unique ("reverses_id");`);
    this.addSql(
      `alter table "balance_entry" add constraint "balance_entry_register_id_balance_key_ordinal_unique" unique ("register_id", "balance", "key", "ordinal");`,
    );
    for (const [column, table] of [
      ["register_id", "register"],
      ["record_id", "register_record"],
      ["by_id", "person"],
      ["reverses_id", "balance_entry"],
    ])
      this.addSql(
        `alter table "balance_entry" add constraint "balance_entry_${column}_foreign" foreign key ("${column}") references "${table}" ("id") on update no action on delete no action;`,
      );
    this.addSql(`alter table "balance_entry" add constraint "balance_entry_way_check" check ("way" in ('in', 'out'));`);
    this.addSql(
      `create trigger "balance_entry_append_only" before update or delete on "balance_entry" for each row execute function refuse_change()`,
    );
    this.addSql(
      `create trigger "balance_entry_no_truncate" before truncate on "balance_entry" for each statement execute function refuse_change()`,
    );
    this.addSql(`revoke update, delete, truncate on "balance_entry" from public, current_user`);
  }
}
