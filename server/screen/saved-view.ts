import { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { SavedView } from "../../schema/screen/SavedView.ts";
import { mayPerhaps } from "../access/ability.ts";
import { held } from "../commands/given.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../errors.ts";
import type { Model } from "../model/model.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { screenFrom } from "./effective/standing-fields.ts";
import { refuseMissingRecords } from "./import-references.ts";
import { checkedOperations } from "./level-operations.ts";

/** More than these nobody finds in a menu. */
export const MOST_VIEWS = 50;
export const LARGEST_PLACE = 1_000;

/** Whose view it is; the organisation's where nobody's. */
interface KeptBy {
  readonly department?: Department | null;
  readonly person?: Person | null;
}

/**
 * The operations out of an untrusted value; what levels above lock makes a warning later, never an error here. A view that others see has no
 * own fields but those that stand where it is kept.
 */
async function operationsOf(tx: Transaction, value: unknown, model: Model, { department, person }: KeptBy) {
  const { actor } = tx;
  const screen = person
    ? model.screen
    : await screenFrom(tx.sql, model.resource, { actor, departmentId: department?.id ?? null, ofAll: true });
  return [...checkedOperations(value, { screen, kind: "list" }, "view")];
}

/** How many living views the level has for the list, and the place behind them. */
export async function neighbours(
  tx: Transaction,
  { resource, department, person }: Pick<SavedView, "resource" | "department" | "person">,
): Promise<[count: number, place: number]> {
  // Those who keep one at once see each other, so that the limit holds.
  await tx.sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    ["saved_view", resource, department?.id, person?.id].join(" "),
  ]);
  const [row] = await tx.sql.rows<[number, number]>(
    `select count(*)::int as "count", coalesce(max(w."place"), 0) + 1 as "next" from "saved_view" w where w."resource" = $1 and w."archived_on" is null
       and w."department_id" is not distinct from $2::uuid and w."person_id" is not distinct from $3::uuid`,
    [resource, department?.id ?? null, person?.id ?? null],
  );
  return row ?? [0, 1];
}

/** Keeps a list under a name. Heads do so for departments of theirs, administrators for all and the organisation, everybody for themselves. */
export async function createSavedView(tx: Transaction, input: InputOf<"createSavedView">): Promise<SavedView> {
  if (!mayPerhaps(tx.actor, "create", "savedViews")) throw forbidden();
  if (input.personal && input.departmentId) throw invalid("input.departmentId", "personalElsewhere");
  const department = input.departmentId ? await tx.reference(Department, input.departmentId, "input.departmentId") : null;
  const model = modelNamed(tx.actor, input.resource, "input.resource");
  const operations = await operationsOf(tx, input.operations, model, { department, person: input.personal ? tx.person : null });
  await refuseMissingRecords(tx, model, operations);
  const view = Object.assign(new SavedView(), {
    resource: model.resource,
    name: input.name,
    operations,
    ...(department ? { department } : {}),
    ...(input.personal ? { person: tx.person } : {}),
  });
  await tx.requireBeforehand("create", view);
  const [count, place] = await neighbours(tx, view);
  if (count >= MOST_VIEWS) throw invalid("input.name", "tooManyViews", { max: MOST_VIEWS });
  view.place = Math.min(place, LARGEST_PLACE);
  tx.em.persist(view);
  tx.audit(view);
  await tx.requireStill("create", SavedView, view.id);
  return view;
}

/** Changes the name, the content or the place of a view. */
export async function updateSavedView(tx: Transaction, input: InputOf<"updateSavedView">): Promise<SavedView> {
  const view = await tx.load(SavedView, input.id, "update", input.expectedVersion);
  const { operations } = input;
  if (view.archivedOn) throw conflict("alreadyDone");
  const model = modelNamed(tx.actor, view.resource);
  const changes = {
    ...held(input, "name", "place"),
    ...(operations === undefined || operations === null ? {} : { operations: await operationsOf(tx, operations, model, view) }),
  };
  await refuseMissingRecords(tx, model, changes.operations ?? [], view.operations);
  Object.assign(view, changes);
  tx.audit(view);
  await tx.requireStill("update", SavedView, view.id);
  return view;
}

/** Takes a view out of everybody's menus. Addresses that name it show the list without it, with a warning. */
export async function archiveSavedView(tx: Transaction, input: InputOf<"archiveSavedView">): Promise<SavedView> {
  const view = await tx.load(SavedView, input.id, "archive", input.expectedVersion);
  if (view.archivedOn) throw conflict("alreadyDone");
  view.archivedOn = tx.today;
  tx.audit(view);
  await tx.requireStill("archive", SavedView, view.id);
  return view;
}
