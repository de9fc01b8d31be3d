import { Migration } from "@mikro-orm/migrations";

/** Forms of registers for people without an account, and records that nobody of the organisation opened. */
export class Migration20261130213029_outside_forms extends Migration {
  override name = "Migration20261130213029_outside_forms";

  override up(): void {
    this.addSql(
      `create table "outside_sender" ("key" varchar(80) not null, "sent" int not null, "since" timestamptz(3) not null, primary key ("key"));`,
    );
    this.addSql(
      `create table "outside_form" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "register_id" uuid not null, "key" varchar(40) not null, "name" varchar(120) not null, "name_en" varchar(120) not null default '', "by_tickets" boolean not null default false, "address_made_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "received" int not null default 0, "last_received_at" timestamptz(3) null, "address_hash" varchar(64) null, "received_that_day" int not null default 0, "received_on" date null, "kilobytes" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`alter table "outside_form" add constraint "outside_form_address_hash_unique" unique ("address_hash");`);
    this.addSql(`alter table "outside_form" add constraint "outside_form_register_id_key_unique" unique ("register_id", "key");`);
    this.addSql(
      `create table "outside_ticket" ("id" uuid not null, "form_id" uuid not null, "hash" varchar(64) not null, "issued_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "outside_ticket_form_id_index" on "outside_ticket" ("form_id");`);
    this.addSql(`alter table "outside_ticket" add constraint "outside_ticket_hash_unique" unique ("hash");`);
    this.addSql(
      `create table "outside_sending" ("form_id" uuid not null, "key_hash" varchar(64) not null, "input_hash" varchar(64) not null, "receipt" varchar(20) not null, "at" timestamptz(3) not null, primary key ("form_id", "key_hash"));`,
    );
    this.addSql(`alter table "register_record" add "outside_receipt" varchar(20) null;`);
    this.addSql(`alter table "attachment" alter column "uploaded_by_id" drop not null;`);
    this.addSql(
      `alter table "outside_form" add constraint "outside_form_register_id_foreign" foreign key ("register_id") references "register" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "outside_ticket" add constraint "outside_ticket_form_id_foreign" foreign key ("form_id") references "outside_form" ("id") on update no action on delete cascade;`,
    );
    this.addSql(
      `alter table "outside_sending" add constraint "outside_sending_form_id_foreign" foreign key ("form_id") references "outside_form" ("id") on update no action on delete cascade;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_uploader" check ("uploaded_by_id" is not null or "register_record_id" is not null);`,
    );
    this.addSql(`create index "register_record_receipt_words" on "register_record" using gin (folded("outside_receipt") gin_trgm_ops);`);
    // Registers that were published before have their forms from now on.
    this.addSql(`insert into "outside_form" ("id", "register_id", "key", "name", "name_en", "by_tickets")
      select gen_random_uuid(), g."id", f->>'key', left(coalesce(nullif(f->'label'->>'zh', ''), f->'label'->>'en', ''), 120),
        left(coalesce(f->'label'->>'en', ''), 120), coalesce((f->>'oncePerTicket')::boolean, false)
      from "register" g join "register_version" v on v."id" = g."published_id",
        lateral jsonb_array_elements(coalesce(v."definition"->'outsideForms', '[]'::jsonb)) f`);
  }
}
