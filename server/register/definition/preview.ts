import type { Finding } from "../../../schema/register/check/finding.screen.ts";
import { compareDefinitions, type DefinitionChange } from "../../../schema/register/compare/compare-definitions.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, notFound } from "../../errors.ts";
import { problemsOf } from "./definition-problems.ts";

/** A change in words, with how many records hold a value of the field, or stand in the state, that is changed or gone. */
export interface PreviewChange extends DefinitionChange {
  readonly records: number | null;
}

/** What publishing a draft would change. */
export interface RegisterPreview {
  readonly problems: readonly Finding[];
  readonly changes: readonly PreviewChange[];
  /** Open records that go on by the versions before, until somebody moves them. */
  readonly openRecords: number;
  readonly allRecords: number;
}

async function count(tx: Transaction, registerId: string, condition: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await tx.sql.rows<[number]>(
    `select count(*)::int as "count" from "register_record" r where r."register_id" = $1 and r."struck_at" is null and ${condition}`,
    [registerId, ...values],
  );
  return row?.[0] ?? 0;
}

async function recordsAt(tx: Transaction, registerId: string, { at, kind }: DefinitionChange): Promise<number | null> {
  const [part, key] = at.split(".");
  if (kind === "added" || key === undefined) return null;
  if (part === "fields") return count(tx, registerId, `r."data" ? $2`, [key]);
  if (part === "states") return count(tx, registerId, `r."state" = $2`, [key]);
  return null;
}

/** What publishing the register's draft would change, and how many records it touches. */
export async function previewRegister(tx: Transaction, registerId: string): Promise<RegisterPreview> {
  if (!isUuid(registerId)) throw notFound();
  await tx.require("update", Register, registerId);
  const register = await tx.em.findOneOrFail(Register, { id: registerId });
  const draft = await tx.em.findOne(RegisterVersion, { register, publishedAt: null });
  if (!draft) throw conflict("noDraft");
  const published = register.published ? await tx.em.findOneOrFail(RegisterVersion, { id: register.published.id }) : null;
  const changes: PreviewChange[] = [];
  for (const change of compareDefinitions(published?.definition ?? null, draft.definition))
    changes.push({ ...change, records: await recordsAt(tx, registerId, change) });
  return {
    problems: await problemsOf(tx, register, draft.definition),
    changes,
    openRecords: await count(tx, registerId, `r."open"`),
    allRecords: await count(tx, registerId, "true"),
  };
}
