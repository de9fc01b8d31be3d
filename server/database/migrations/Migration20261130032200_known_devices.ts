import { Migration } from "@mikro-orm/migrations";

/** Browsers in which accounts have signed in, whom others cannot lock out. */
export class Migration20261130032200_known_devices extends Migration {
  override name = "Migration20261130032200_known_devices";

  override up(): void {
    this.addSql(
      `create table "known_device" ("id" uuid not null, "token_hash" varchar(64) not null, "account_id" uuid not null, "last_used_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "known_device_account_id_index" on "known_device" ("account_id");`);
    this.addSql(
      `alter table "known_device" add constraint "known_device_token_hash_account_id_unique" unique ("token_hash", "account_id");`,
    );
    this.addSql(
      `alter table "known_device" add constraint "known_device_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete no action;`,
    );
  }
}
