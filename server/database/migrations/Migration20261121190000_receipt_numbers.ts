import { Migration } from "@mikro-orm/migrations";

/** Where receipts take their numbers from: one sequence for each kind of evidence, so that two at once never get the same. */
export class Migration20261121190000_receipt_numbers extends Migration {
  override name = "Migration20261121190000_receipt_numbers";

  override up(): void {
    for (const table of ["acknowledgement", "training_result", "agreement_signature"]) this.addSql(`create sequence "${table}_receipt"`);
  }
}
