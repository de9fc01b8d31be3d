import { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { AnyResource } from "../../schema/registry.ts";
import type { ScreenOperation } from "../../schema/screen/operations.ts";
import { Screen } from "../../schema/screen/Screen.ts";
import { ScreenVersion } from "../../schema/screen/ScreenVersion.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { levelLayers } from "./effective/screen-layers.ts";
import { screenFrom } from "./effective/standing-fields.ts";
import { refuseMissingRecords } from "./import-references.ts";
import { checkedOperations, refuseUnusable, unusableOperations } from "./level-operations.ts";
import { draftOf, newScreen, refuseOutdated, type ScreenOwner, screenOf } from "./screen-of-level.ts";
import { nextOrdinal } from "./screen-version.ts";

async function ownerOf(tx: Transaction, input: InputOf<"saveScreen">, resource: AnyResource): Promise<ScreenOwner> {
  if (input.personal && (input.departmentId || input.role)) {
    throw invalid(input.departmentId ? "input.departmentId" : "input.role", "personalElsewhere");
  }
  const department = input.departmentId ? await tx.reference(Department, input.departmentId, "input.departmentId") : null;
  return { resource, kind: input.kind, role: input.role ?? null, department, person: input.personal ? tx.person : null };
}

/** What stands above somebody's own columns may lock any of them from one day to the next: then the lock counts, without an error. */
async function refuseNeverCounting(
  tx: Transaction,
  owner: ScreenOwner,
  screen: ScreenDefault,
  operations: readonly ScreenOperation[],
): Promise<void> {
  if (owner.person) return;
  const level = { ...owner, departmentId: owner.department?.id ?? null };
  refuseUnusable(unusableOperations(level, screen, await levelLayers(tx.sql, level), operations, tx.actor));
}

/**
 * Keeps a draft of what a level changes; the draft before, if any, is replaced. Heads do so for departments of theirs, administrators
 * for any and for the organisation, everybody for themselves: then it counts at once.
 */
export async function saveScreen(tx: Transaction, input: InputOf<"saveScreen">): Promise<{ id: string }> {
  const model = modelNamed(tx.actor, input.resource, "input.resource");
  const owner = await ownerOf(tx, input, model.resource);
  const level = owner.person ? "person" : owner.role ? "role" : owner.department ? "department" : "organisation";
  const defaults = owner.person
    ? model.screen
    : await screenFrom(tx.sql, model.resource, { actor: tx.actor, departmentId: owner.department?.id ?? null, ofAll: true });
  const operations = checkedOperations(input.operations, { screen: defaults, kind: owner.kind }, level);
  const known = await screenOf(tx, owner, "update");
  if (known) await refuseOutdated(tx, known, input.expectedVersion ?? 0);
  else if (input.expectedVersion) throw conflict("stale", { current: 0, expected: input.expectedVersion });
  await refuseNeverCounting(tx, owner, defaults, operations);
  const screen = known ?? newScreen(owner);
  const draft = known ? await draftOf(tx, known) : null;
  const published = known?.published ? await tx.em.findOne(ScreenVersion, { id: known.published.id }) : null;
  await refuseMissingRecords(
    tx,
    model,
    operations,
    [draft, published].flatMap((one) => one?.operations ?? []),
  );
  const version = draft ?? Object.assign(new ScreenVersion(), { screen, ordinal: known ? await nextOrdinal(tx, known) : 1 });
  const { note } = input;
  Object.assign(version, { operations: [...operations], author: tx.person, updatedAt: tx.now, ...(note ? { note } : {}) });
  // Saving a draft counts as a change of the screen, so that two people cannot overwrite each other's drafts unseen.
  screen.updatedAt = tx.now;
  tx.em.persist([screen, version]);
  if (!known) tx.audit(screen);
  tx.audit(version);
  await tx.requireStill(known ? "update" : "create", Screen, screen.id);
  if (owner.person) {
    version.publishedAt = tx.now;
    screen.published = version;
    await tx.requireStill("publish", Screen, screen.id);
  }
  return version;
}
