import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";

/** The number of the register's next version; the register must be locked. */
export async function nextOrdinal(tx: Transaction, register: Register): Promise<number> {
  const [row] = await tx.sql.rows<[number]>(
    `select coalesce(max(v."ordinal"), 0) + 1 as "ordinal" from "register_version" v where v."register_id" = $1`,
    [register.id],
  );
  return row?.[0] ?? 1;
}

/** The register's draft; null for none. */
export const draftOf = (tx: Transaction, register: Register): Promise<RegisterVersion | null> =>
  tx.em.findOne(RegisterVersion, { register, publishedAt: null });

/** Loads a register with its draft, to publish it or throw it away; CONFLICT where there is none. */
export async function loadWithDraft(
  tx: Transaction,
  action: "update" | "publish",
  { registerId, expectedVersion }: { readonly registerId: string; readonly expectedVersion: number },
): Promise<{ readonly register: Register; readonly draft: RegisterVersion }> {
  const register = await tx.load(Register, registerId, action, expectedVersion);
  const draft = await draftOf(tx, register);
  if (!draft) throw conflict("noDraft");
  return { register, draft };
}
