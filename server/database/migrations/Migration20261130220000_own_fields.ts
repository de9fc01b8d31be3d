import { Migration } from "@mikro-orm/migrations";

const extended = {
  extended_person_id: "person",
  extended_document_id: "policy_document",
  extended_course_id: "course",
  extended_agreement_id: "agreement",
  extended_position_id: "position",
} as const;

/** Records with the own fields of a department name the one that they are about, once in their register. */
export class Migration20261130220000_own_fields extends Migration {
  override name = "Migration20261130220000_own_fields";

  override up(): void {
    for (const [column, table] of Object.entries(extended)) {
      this.addSql(`alter table "register_record" add "${column}" uuid null;`);
      this.addSql(
        `alter table "register_record" add constraint "register_record_${column}_foreign" foreign key ("${column}") references "${table}" ("id") on update no action on delete no action;`,
      );
      this.addSql(
        `create unique index "register_record_${column}" on "register_record" ("${column}", "register_id") where "${column}" is not null;`,
      );
    }
    this.addSql(
      `alter table "register_record" add constraint "register_record_extended" check (num_nonnulls(${Object.keys(extended)
        .map((column) => `"${column}"`)
        .join(", ")}) <= 1);`,
    );
  }
}
