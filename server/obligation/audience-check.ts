import type { Audience, AudienceSelection } from "../../schema/obligation/Audience.ts";
import type { ResourceName } from "../../schema/registry.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import { Parameters } from "../model/parameters.ts";
import { from } from "../model/place.ts";
import type { AudienceExceptInput, AudienceInput } from "./audience-input.ts";

/** So many departments, positions or people may one audience name. */
const MOST = 2_000;

type Reading = Pick<Transaction, "actor" | "sql">;

/** INVALID unless the actor may read every one; with `living`, archived ones are refused too. */
async function checkReferences(tx: Reading, resource: ResourceName, ids: readonly string[], path: string, living: boolean): Promise<void> {
  if (ids.length === 0) return;
  if (ids.length > MOST) throw invalid(path, "audienceTooBig", { max: MOST });
  const parameters = new Parameters();
  const place = { model: tx.actor.models.of(resource), alias: parameters.alias() };
  const archived = place.model.description.fields.has("archivedOn") ? `coalesce(${place.alias}."archived_on" <= today(), false)` : "false";
  const { text, values } = parameters.statement(
    `select ${place.alias}."id"::text as "id", ${archived} as "archived" from ${from(place)} where ${place.alias}."id" = any(${parameters.ids(ids)}) and ${readableRows(place, tx.actor, parameters)}`,
  );
  const found = new Map(await tx.sql.rows<[string, boolean]>(text, values));
  ids.forEach((id, index) => {
    const isArchived = found.get(id.toLowerCase());
    if (isArchived === undefined) throw invalid(`${path}.${index}`, "referenceMissing");
    if (living && isArchived) throw invalid(`${path}.${index}`, "archivedReference");
  });
}

async function checkSelection(tx: Reading, input: AudienceExceptInput, path: string, living: boolean): Promise<AudienceSelection> {
  const departments = (input.departments ?? []).map(({ id, subtree }) => ({ id, subtree }));
  const positions = input.positions ?? [];
  const people = input.people ?? [];
  const departmentIds = departments.map(({ id }) => id);
  await checkReferences(tx, "departments", departmentIds, `${path}.departments`, living);
  await checkReferences(tx, "positions", positions, `${path}.positions`, living);
  await checkReferences(tx, "people", people, `${path}.people`, living);
  return {
    ...(departments.length > 0 ? { departments } : {}),
    ...(positions.length > 0 ? { positions } : {}),
    ...(people.length > 0 ? { people } : {}),
  };
}

/**
 * The rule that an untrusted input stands for. Whatever it names must exist and be readable by the actor, and what it includes
 * must not be archived. Whether it reaches anybody is for `assign` to find out.
 * @param path where the input stands in the request, e.g. "input.audience"
 * @throws INVALID at the entry that is wrong; audienceEmpty where it names nothing at all
 */
export async function checkAudience(tx: Reading, input: AudienceInput, path: string): Promise<Audience> {
  const included = await checkSelection(tx, input, path, true);
  const except = await checkSelection(tx, input.except ?? {}, `${path}.except`, false);
  if (!input.everyone && Object.keys(included).length === 0) throw invalid(path, "audienceEmpty");
  return {
    ...(input.everyone ? { everyone: true } : {}),
    ...included,
    ...(Object.keys(except).length > 0 ? { except } : {}),
  };
}
