import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { type ExtendedResource, isExtended } from "../../../schema/register/own/own-paths.screen.ts";
import { commandOfName } from "../../../schema/registry.commands.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { fillsIn, isStaffOf } from "../../access/known-kinds.ts";
import type { AnyWork, Works } from "../../commands/bound-work.ts";
import type { Work } from "../../commands/command.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { fillIn } from "./save-own-fields.ts";

/** So many extensions can be filled in at once. */
const MOST = 50;

/** Extensions that say something of a new record for whose staff the actor is: what must be filled in, and what it begins with. */
async function askedOfNew(tx: Transaction, resource: ExtendedResource): Promise<readonly string[]> {
  const { actor } = tx;
  const mine = actor.models.extensions.filter(
    (model) => model.extension?.resource === resource && isStaffOf(model, actor) && fillsIn(model, actor),
  );
  if (mine.length === 0) return [];
  const rows = await tx.sql.rows<[string, RegisterDefinition["fields"]]>(
    `select g."slug", v."definition"->'fields' as "fields" from "register" g join "register_version" v on v."id" = g."published_id"
     where g."id" = any($1::uuid[]) and g."archived_on" is null order by g."slug"`,
    [mine.map(({ registerId }) => registerId)],
  );
  return rows.flatMap(([slug, fields]) =>
    fields.some((field) => !field.retired && (field.required || field.requiredIf || field.default)) ? [slug] : [],
  );
}

/** Fills in own fields of a record that a command has just made or changed. */
async function fillInAlong(tx: Transaction, resource: ExtendedResource, recordId: string, isNew: boolean, own: unknown): Promise<void> {
  if (own !== null && own !== undefined && !isObject(own)) throw invalid("input.own", "registerFormat");
  const given = isObject(own) ? own : {};
  const asked = isNew ? await askedOfNew(tx, resource) : [];
  const named = new Set([...Object.keys(given), ...asked]);
  if (named.size === 0) return;
  if (named.size > MOST) throw invalid("input.own", "registerFormat");
  await tx.em.flush();
  for (const register of named) {
    const path = `input.own.${register}`;
    const one: unknown = Object.hasOwn(given, register) ? given[register] : {};
    if (!isObject(one)) throw invalid(path, "registerFormat");
    const { expectedVersion = null, data = {} } = one;
    const seen = Number.isInteger(expectedVersion) ? Number(expectedVersion) : null;
    await fillIn(tx, { register, recordId, expectedVersion: seen, data, resource }, path);
  }
}

function withOwnFields(name: string, work: AnyWork): AnyWork {
  const { form, input: taken } = commandOfName(name) ?? {};
  if (!form || !isExtended(form.resource) || !taken || !("own" in taken.fields) || typeof work !== "function") return work;
  const { resource, occasion } = form;
  const alone: Work<never, { readonly id: string }> = work;
  return async (tx: Transaction, input: never) => {
    const done = await alone(tx, input);
    const { own } = input as { readonly own?: unknown };
    await fillInAlong(tx, resource, done.id, occasion === "create", own);
    return done;
  };
}

/** The works, of which those that make or change an extended record fill in its own fields in the same transaction. */
export const alongWithOwnFields = (works: Works): Works =>
  Object.fromEntries(Object.entries(works).map(([name, work]) => [name, withOwnFields(name, work)])) as Works;
