import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { identitiesIn, type NamedRecord, type Packed, packRegister } from "../../../schema/register/pack/pack-register.screen.ts";
import { packText } from "../../../schema/register/pack/pack-text.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { notFound } from "../../errors.ts";
import type { Reader } from "../../reading/reader.ts";
import { PAGE_LIMIT } from "../../reading/request.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";
import { draftOf } from "../definition/register-version.ts";
import { citationsOf } from "./cited-provisions.ts";
import { kindOfParameter } from "./suggestions.ts";

/** A register as a file. */
export interface ExportedRegister {
  readonly fileName: string;
  readonly text: string;
  /** What stands only for records of this organisation, and was left out. */
  readonly omits: Packed["omits"];
}

const kinds = ["department", "position", "person", "level"] as const;

/** What identities stand for, as far as the reader may read it. */
async function namesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, NamedRecord>> {
  const names = new Map<string, NamedRecord>();
  for (const of of kinds) {
    const { resource, by } = kindOfParameter[of];
    const selection = ["id", "name", by].reduce((all, name) => all.add([name]), new SelectionBuilder());
    for (let from = 0; from < ids.length; from += PAGE_LIMIT) {
      const where = { id: { in: ids.slice(from, from + PAGE_LIMIT) } };
      const { items } = await reader.list({ resource, selection, where, orderBy: [], page: { offset: 0, limit: PAGE_LIMIT } });
      for (const row of items) names.set(String(row.id), { of, code: String(row[by] ?? ""), name: String(row.name ?? "") });
    }
  }
  return names;
}

async function definitionOf(tx: Transaction, register: Register): Promise<RegisterDefinition> {
  if (register.published) return (await tx.em.findOneOrFail(RegisterVersion, { id: register.published.id })).definition;
  const draft = await draftOf(tx, register);
  if (!draft) throw notFound();
  return draft.definition;
}

/** The published version of a register as a file, before the first publication its draft; for whoever configures it. */
export async function exportRegister(tx: Transaction, registerId: string): Promise<ExportedRegister> {
  await tx.require("update", Register, registerId);
  const register = await tx.em.findOneOrFail(Register, { id: registerId });
  const definition = await definitionOf(tx, register);
  const reader = tx.context.readerOf(tx.actor);
  const { pack, omits } = packRegister(definition, {
    slug: register.slug,
    owner: register.owningDepartment.id,
    names: await namesOf(reader, identitiesIn(definition)),
    citing: await citationsOf(reader, definition.bindings ?? []),
  });
  return { fileName: `${register.slug}.json`, text: packText(pack), omits };
}
