import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { canonical } from "../../audit/canonical.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, notFound } from "../../errors.ts";
import { type DefinitionProblem, problemsOf } from "./definition-problems.ts";

/** A part of the definition that is new, gone or other than before, by where it stands and what people call it. */
interface PreviewChange {
  readonly part:
    | "fields"
    | "states"
    | "transitions"
    | "limits"
    | "bands"
    | "duties"
    | "reports"
    | "views"
    | "access"
    | "numbering"
    | "titles";
  readonly key: string | null;
  readonly label: Bilingual | null;
  readonly change: "new" | "gone" | "changed";
  /** Of fields and states the records that hold a value of it, or stand in it, by the published version. */
  readonly records: number | null;
}

/** What publishing a draft would change. */
export interface RegisterPreview {
  readonly problems: readonly DefinitionProblem[];
  readonly changes: readonly PreviewChange[];
  /** Open records that go on by the versions before, until somebody moves them. */
  readonly openRecords: number;
  readonly allRecords: number;
}

interface Part {
  readonly key: string;
  readonly label?: Bilingual;
}

const parts = ["fields", "states", "transitions", "limits", "bands", "duties", "reports", "views"] as const;

function compared(before: readonly Part[], after: readonly Part[]): readonly Omit<PreviewChange, "part" | "records">[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const now = new Map(after.map((one) => [one.key, one]));
  const of = (one: Part, change: PreviewChange["change"]) => ({ key: one.key, label: one.label ? inBoth(one.label) : null, change });
  return [
    ...after.filter(({ key }) => !old.has(key)).map((one) => of(one, "new")),
    ...before.filter(({ key }) => !now.has(key)).map((one) => of(one, "gone")),
    ...after.filter((one) => old.has(one.key) && canonical(old.get(one.key)) !== canonical(one)).map((one) => of(one, "changed")),
  ];
}

const current = (fields: readonly RegisterField[]) => fields.filter(({ retired }) => !retired);

const listOf = (definition: RegisterDefinition, part: (typeof parts)[number]): readonly Part[] =>
  part === "fields" ? current(definition.fields) : ((definition[part] ?? []) as readonly Part[]);

async function count(tx: Transaction, registerId: string, condition: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await tx.sql.rows<[number]>(
    `select count(*)::int as "count" from "register_record" r where r."register_id" = $1 and r."struck_at" is null and ${condition}`,
    [registerId, ...values],
  );
  return row?.[0] ?? 0;
}

async function recordsOf(tx: Transaction, registerId: string, part: (typeof parts)[number], key: string): Promise<number | null> {
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
  const before = published?.definition ?? null;
  const changes: PreviewChange[] = [];
  for (const part of parts) {
    for (const change of compared(before ? listOf(before, part) : [], listOf(draft.definition, part))) {
      const records = change.change === "new" ? null : await recordsOf(tx, registerId, part, change.key ?? "");
      changes.push({ part, ...change, records });
    }
  }
  for (const part of ["access", "numbering", "titles"] as const)
    if (before && canonical(before[part]) !== canonical(draft.definition[part]))
      changes.push({ part, key: null, label: null, change: "changed", records: null });
  return {
    problems: await problemsOf(tx.sql, register, draft.definition),
    changes,
    openRecords: await count(tx, registerId, `r."open"`),
    allRecords: await count(tx, registerId, "true"),
  };
}
