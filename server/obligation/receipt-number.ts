import type { SqlExecutor } from "../database/executor.ts";
import type { EvidenceKind } from "./fulfil.ts";

const kinds: Readonly<Record<EvidenceKind, readonly [letter: string, sequence: string]>> = {
  acknowledgement: ["A", "acknowledgement_receipt"],
  training_result: ["T", "training_result_receipt"],
  signature: ["S", "agreement_signature_receipt"],
};

/** The next receipt number of a kind of evidence, e.g. A-2026-000017: unique and increasing, not without gaps. */
export async function nextReceiptNumber(sql: SqlExecutor, kind: EvidenceKind, today: string): Promise<string> {
  const [letter, sequence] = kinds[kind];
  const [row] = await sql.rows<[string]>(
    `select lpad(n::text, greatest(6, length(n::text)), '0') as "number" from nextval('${sequence}') n`,
    [],
  );
  if (!row) throw new Error(`${sequence} has no next number.`);
  return `${letter}-${today.slice(0, 4)}-${row[0]}`;
}
