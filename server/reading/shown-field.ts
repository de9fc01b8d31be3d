import { screens } from "../../schema/registry.screen.ts";
import type { ResourceName } from "../../schema/registry.ts";
import type { ScalarField } from "../../schema/shared/description.ts";
import type { FieldScreen } from "../../schema/shared/screen.ts";
import type { Actor } from "../access/actor.ts";
import { invalid, PublicError } from "../errors.ts";
import { modelOf, modelOfEntity } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { usableField } from "./field-access.ts";
import { stepsOf } from "./path-steps.ts";
import type { Row, Selection } from "./request.ts";
import { SelectionBuilder } from "./selection-builder.ts";
import { type Locale, shownValue } from "./value-text.ts";

/** One value of a record or of a record that it refers to. */
export interface Leaf {
  readonly steps: readonly string[];
  readonly field: ScalarField;
  readonly screen: FieldScreen | undefined;
}

/** Between the parts of what a person calls a record. */
const BETWEEN = " · ";

/**
 * The values behind a field that is shown by its path: one for a value, and for a relation those that make up what a person calls
 * such a record. A field that the actor may not read in every row is an error at `at`.
 */
export function leavesOf(resource: ResourceName, path: string, actor: Actor, at: string): readonly Leaf[] {
  return walk(resource, stepsOf(path, at), [], actor, at);
}

function walk(
  resource: ResourceName,
  path: readonly string[],
  before: readonly string[],
  actor: Actor,
  at: string,
  withoutTexts = false,
): readonly Leaf[] {
  const [name = "", ...rest] = path;
  const model = modelOf(resource);
  const field = usableField({ model, alias: "x" }, name, at, actor, new Parameters());
  const steps = [...before, name];
  if (field.kind === "many" || (field.kind === "scalar" && rest.length > 0)) throw invalid(at, "unknownField", { field: name });
  if (field.kind === "scalar") {
    return withoutTexts && field.opensText ? [] : [{ steps, field, screen: screens[resource].fields[name] }];
  }
  const target = modelOfEntity(field.target()).resource;
  return rest.length > 0 ? walk(target, rest, steps, actor, at, withoutTexts) : titleLeaves(target, actor, steps);
}

/** The values that make up what a person calls such a record, as far as the actor may read them; never a classified text. */
export function titleLeaves(resource: ResourceName, actor: Actor, before: readonly string[] = []): readonly Leaf[] {
  return screens[resource].recordTitle.flatMap((path) => {
    try {
      return walk(resource, path.split("."), before, actor, "", true);
    } catch (error) {
      if (error instanceof PublicError) return [];
      throw error;
    }
  });
}

/** What must be read to show these values. */
export function selectionOfLeaves(leaves: readonly Leaf[]): Selection {
  const selection = new SelectionBuilder().add(["id"]);
  for (const { steps } of leaves) selection.add(steps);
  return selection;
}

function valueIn(row: Row, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? (value as Row)[step] : undefined), row);
}

/** Which text of a document it is; a bare number would say nothing. */
const revision = (ordinal: string | number, { language }: Locale): string =>
  language === "zh" ? `第 ${ordinal} 版` : `revision ${ordinal}`;

/** The values as one text; a single number stays one. */
export function shown(row: Row, leaves: readonly Leaf[], locale: Locale): string | number {
  const values = leaves.map(({ steps, field, screen }) => shownValue(valueIn(row, steps), field.type, screen, locale));
  const [only] = values;
  if (values.length === 1 && only !== undefined) return only;
  return values
    .map((value, place) => (value !== "" && leaves[place]?.steps.at(-1) === "ordinal" ? revision(value, locale) : value))
    .filter((value) => value !== "")
    .join(BETWEEN);
}
