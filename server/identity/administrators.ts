import { currentGrant } from "../../schema/shared/period.sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";

/** Serializes what could take away administrators, so that the last two cannot remove each other at once. */
const ADMINISTRATORS_LOCK = 7_350_121;

/**
 * The check after taking a role back or disabling an account: somebody must be left who administers the organisation without an end
 * date and can sign in, since nobody else could appoint one.
 */
export async function requireAdministrator(tx: Transaction): Promise<void> {
  await tx.em.flush();
  await tx.sql.rows("select pg_advisory_xact_lock($1)", [ADMINISTRATORS_LOCK]);
  const left = await tx.sql.rows(
    `select 1 from "role_grant" g join "account" a on a."person_id" = g."person_id"
     where g."role" = 'administrator' and g."department_id" is null and g."until" is null and ${currentGrant("g")} and a."disabled_at" is null limit 1`,
    [],
  );
  if (left.length === 0) throw conflict("lastAdministrator");
}
