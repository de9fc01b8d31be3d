import { mayPerhaps } from "../access/ability.ts";
import type { Context } from "../context.ts";
import { forbidden, unauthenticated } from "../errors.ts";
import { ProblemList } from "./problem-list.ts";
import type { Verification } from "./Verification.ts";
import { verifyChain } from "./verify-chain.ts";
import { verifyChecksums } from "./verify-checksums.ts";

/**
 * Verifies the evidence on one state of the database. It reads past the auditor's clearance, since a gap there is a gap; it answers
 * numbers and identities, never what a record says.
 */
export async function verifyEvidence(context: Context): Promise<Verification> {
  const { actor, database, language } = context;
  if (!actor) throw unauthenticated();
  if (!mayPerhaps(actor, "verify", "auditEvents")) throw forbidden();
  const list = new ProblemList(language);
  return database.transaction(
    async (sql) => {
      await sql.rows("set transaction isolation level repeatable read, read only", []);
      const chain = await verifyChain(sql, list);
      const checkedChecksums = await verifyChecksums(sql, list);
      return { ok: list.problems.length === 0, ...chain, checkedChecksums, problems: list.problems, notes: list.notes };
    },
    { passing: true },
  );
}
