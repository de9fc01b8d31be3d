import { canSignIn } from "../../schema/identity/confirmation.sql.ts";
import { currentGrant } from "../../schema/shared/period.sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";

/** Serializes what could take away administrators, so that the last two cannot remove each other at once. */
const ADMINISTRATORS_LOCK = 7_350_121;

/**
 * The check after taking a role back, disabling an account or taking its password away: somebody must be left who administers the organisation without an end
 * date and can sign in, since nobody else could appoint one.
 */
export async function requireAdministrator(tx: Transaction): Promise<void> {
  await tx.em.flush();
  await tx.sql.rows("select pg_advisory_xact_lock($1)", [ADMINISTRATORS_LOCK]);
  const left = await tx.sql.rows(
    `select 1 from "role_grant" g
     where g."role" = 'administrator' and g."department_id" is null and g."until" is null and ${currentGrant("g")} and ${canSignIn('g."person_id"')} limit 1`,
    [],
  );
  if (left.length === 0) throw conflict("lastAdministrator");
}
