import { Migration } from "@mikro-orm/migrations";

/** Checksums of texts name the version of what is hashed; those without one are of the first and stay as they are. */
export class Migration20261130094500_checksum_versions extends Migration {
  override name = "Migration20261130094500_checksum_versions";

  override up(): void {
    for (const table of ["revision", "acknowledgement", "agreement_signature"])
      this.addSql(`alter table "${table}" alter column "checksum" type varchar(70);`);
  }
}
