import { Migration } from "@mikro-orm/migrations";

/** The references of texts; those of texts from before are read in the background. */
export class Migration20261130122831_provision_references extends Migration {
  override name = "Migration20261130122831_provision_references";

  override up(): void {
    this.addSql(
      `create table "provision_reference" ("id" uuid not null, "revision_id" uuid not null, "provision_id" uuid not null, "from" int not null, "to" int not null, "words" text not null, "own" boolean not null, "target_document_id" uuid null, "target_identity" varchar(36) null, "target_end_identity" varchar(36) null, "state" text not null, "names" text[] not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "provision_reference_revision_id_index" on "provision_reference" ("revision_id");`);
    this.addSql(
      `create index "provision_reference_unlinked" on "provision_reference" using gin ("names") where "target_document_id" is null;`,
    );
    this.addSql(
      `create index "provision_reference_target_document_id_target_identity_index" on "provision_reference" ("target_document_id", "target_identity");`,
    );
    this.addSql(
      `alter table "provision_reference" add constraint "provision_reference_provision_id_from_unique" unique ("provision_id", "from");`,
    );
    this.addSql(
      `alter table "provision_reference" add constraint "provision_reference_state_check" check ("state" in ('resolved', 'elsewhere', 'missing'));`,
    );
    for (const [column, table, rule] of [
      ["revision", "revision", "no action"],
      ["provision", "provision", "cascade"],
      ["target_document", "policy_document", "no action"],
    ])
      this.addSql(
        `alter table "provision_reference" add constraint "provision_reference_${column}_id_foreign" foreign key ("${column}_id") references "${table}" ("id") on update no action on delete ${rule};`,
      );
    this.addSql(`alter table "revision" add "references_read" boolean not null default false;`);
  }
}
