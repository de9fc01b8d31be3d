import { Field, ID, InputType, Int } from "type-graphql";
import { Department } from "../../schema/organisation/Department.ts";
import { screens } from "../../schema/registry.screen.ts";
import type { ResourceName } from "../../schema/registry.ts";
import type { LayerSource } from "../../schema/screen/effective.screen.ts";
import type { ScreenOperation } from "../../schema/screen/operations.ts";
import { Screen, ScreenKind } from "../../schema/screen/Screen.ts";
import { ScreenVersion } from "../../schema/screen/ScreenVersion.ts";
import { enumObject } from "../../schema/shared/fields.ts";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid, invalidAll, type Problem } from "../errors.ts";
import { resourceNamed } from "../reading/resource-name.ts";
import { resolveScreen } from "./resolve-screen.ts";
import { screenAccess } from "./screen-access.ts";
import { type Kind, screenLayers } from "./screen-layers.ts";
import { checkedNote, nextOrdinal, screenLabel } from "./screen-version.ts";
import { validateOperations } from "./validate-operations.ts";

/** What one level is to change about a list or form. */
@InputType({ description: "What one level is to change about a list or form: the organisation, a department, or yourself." })
export class SaveScreenInput {
  @Field(() => String, { description: "Plural name of the resource, e.g. policyDocuments." })
  resource!: string;

  @Field(() => enumObject(ScreenKind), { description: "List or form." })
  kind!: Kind;

  @Field(() => ID, { nullable: true, description: "The department, everything below included; empty for the organisation or yourself." })
  departmentId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "For yourself alone; then it counts at once, without a draft." })
  personal!: boolean;

  @Field(() => JsonScalar, { description: "All changes against the level above, in order: [{ op, field, … }]." })
  operations!: unknown;

  @Field(() => String, { nullable: true, description: "Why." })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: "The version of the screen that you saw; empty when there was none yet." })
  expectedVersion?: number | null;
}

function checkedOperations(input: SaveScreenInput, resource: ResourceName): readonly ScreenOperation[] {
  const level = input.personal ? "person" : input.departmentId ? "department" : "organisation";
  const checked = validateOperations(input.operations, { defaults: screens[resource], kind: input.kind, level });
  if (checked.ok) return checked.operations;
  const [first, ...more] = checked.problems.map(
    ({ path, code, params }): Problem => ({ path: path ? `input.operations.${path}` : "input.operations", code, values: params }),
  );
  throw first ? invalidAll([first, ...more]) : invalid("input.operations", "wrongType");
}

/** Refuses what a level above has locked: it would never count. */
async function refuseLocked(
  tx: Transaction,
  screen: Screen,
  resource: ResourceName,
  source: LayerSource,
  operations: readonly ScreenOperation[],
) {
  const above = await screenLayers(tx.sql, resource, screen.kind, screen.department?.id ?? null, null);
  const layers = [...above.filter((layer) => layer.source.id !== source.id), { source, operations }];
  const { warnings } = resolveScreen(screens[resource], screen.kind, layers, screenAccess(resource, tx.actor));
  const locked = warnings.filter((warning) => warning.code === "locked" && warning.source.id === source.id);
  const [first, ...more] = locked.map(
    ({ operation, field }): Problem => ({ path: `input.operations.${operation}`, code: "lockedAbove", values: { field: field ?? "" } }),
  );
  if (first) throw invalidAll([first, ...more]);
}

async function screenOf(tx: Transaction, input: SaveScreenInput, resource: ResourceName): Promise<{ screen: Screen; isNew: boolean }> {
  if (input.personal && input.departmentId) throw invalid("input.departmentId", "personalElsewhere");
  const department = input.departmentId ? await tx.reference(Department, input.departmentId, "input.departmentId") : null;
  const person = input.personal ? tx.person : null;
  const known = await tx.em.findOne(Screen, { resource, kind: input.kind, department, person });
  if (!known) {
    if (input.expectedVersion) throw conflict("stale", { current: 0, expected: input.expectedVersion });
    const screen = Object.assign(new Screen(), {
      resource,
      kind: input.kind,
      ...(department ? { department } : {}),
      ...(person ? { person } : {}),
    });
    return { screen, isNew: true };
  }
  return { screen: await tx.load(Screen, known.id, "update", input.expectedVersion ?? 0), isNew: false };
}

/**
 * Keeps a draft of what a level changes; the draft before, if any, is replaced. Heads do so for departments of theirs, administrators
 * for any and for the organisation, everybody for themselves: then it counts at once.
 */
export async function saveScreen(tx: Transaction, input: SaveScreenInput): Promise<{ id: string }> {
  const resource = resourceNamed(input.resource, "input.resource");
  const operations = checkedOperations(input, resource);
  const { screen, isNew } = await screenOf(tx, input, resource);
  const level = screen.person ? "person" : screen.department ? "department" : "organisation";
  const source = { level, id: screen.person?.id ?? screen.department?.id ?? screen.id, name: "" } as const;
  await refuseLocked(tx, screen, resource, source, operations);
  const draft = isNew ? null : await tx.em.findOne(ScreenVersion, { screen, publishedAt: null });
  const version = draft ?? Object.assign(new ScreenVersion(), { screen, ordinal: isNew ? 1 : await nextOrdinal(tx, screen) });
  const note = checkedNote(input.note);
  Object.assign(version, { operations: [...operations], author: tx.person, updatedAt: tx.now, ...(note ? { note } : {}) });
  // Saving a draft counts as a change of the screen, so that two people cannot overwrite each other's drafts unseen.
  screen.updatedAt = tx.now;
  tx.em.persist([screen, version]);
  const label = screenLabel(screen);
  if (isNew) tx.audit(screen, label);
  tx.audit(version, `${label} v${version.ordinal}`);
  await tx.requireStill(isNew ? "create" : "update", Screen, screen.id);
  if (input.personal) {
    version.publishedAt = tx.now;
    screen.published = version;
    await tx.requireStill("publish", Screen, screen.id);
  }
  return version;
}
