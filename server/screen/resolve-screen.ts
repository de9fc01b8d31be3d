import { applyToField, applyToList, type ListSettings } from "../../schema/screen/apply-operation.screen.ts";
import { arrange, type Placement } from "../../schema/screen/arrange.screen.ts";
import type { EffectiveField, EffectiveScreen, LayerSource, ScreenWarning } from "../../schema/screen/effective.screen.ts";
import { listLockOn, locksAgainst } from "../../schema/screen/lock.screen.ts";
import { isAboutField, isListOperation, listPropertyOf, requiredFirst, settledBy } from "../../schema/screen/operation-key.screen.ts";
import type { ScreenOperation } from "../../schema/screen/operations.ts";
import { fieldProperties } from "../../schema/screen/properties.screen.ts";
import type { ScreenDefault, ScreenSection } from "../../schema/shared/screen.ts";
import { draftFields, type FieldDraft, joinSections, sectionsOf } from "./resolve-field.ts";
import { cutList, draftList } from "./resolve-list.ts";
import { applyConditions, type Conditioning } from "./resolve-when.ts";
import { checkOperation, type OperationContext } from "./validate-operations.ts";
import { isComparable } from "./validate-value.ts";

/** What one level says about a screen: the published operations as they are stored, whatever has become of their fields. */
export interface ScreenLayer {
  readonly source: LayerSource;
  readonly operations: unknown;
}

/** What the person may do with the resource's fields, paths over relations included. */
export interface FieldAccess {
  /** May read it in at least some rows. */
  readonly readable: (field: string) => boolean;
  /** May filter and order by it. */
  readonly comparable: (field: string) => boolean;
  /** May give it a value. */
  readonly writable: (field: string) => boolean;
}

export interface ResolvedScreen {
  readonly screen: EffectiveScreen;
  readonly warnings: readonly ScreenWarning[];
}

/** Everybody's view before it is cut down to what a person may see; settings of the whole list beside the fields. */
interface Draft {
  fields: FieldDraft[];
  readonly list: ListSettings;
}

type Warn = (code: string, field: string | null, operation?: number) => void;
type Numbered = { readonly operation: ScreenOperation; readonly index: number };

const operationOf = ({ operation }: Numbered): ScreenOperation => operation;

/**
 * Merges the code default with the layers, from the top down (organisation, departments from the root to the leaf, each with its
 * roles, person, chosen view), and cuts the result down to what the person may see. Never throws over a layer: what cannot be applied is left out with a warning. Operations of one
 * layer are keyed by field and property, of which the last counts, so applying a layer twice is the same as once.
 */
export function resolveScreen(
  defaults: ScreenDefault,
  kind: EffectiveScreen["kind"],
  layers: readonly ScreenLayer[],
  access: FieldAccess,
): ResolvedScreen {
  const warnings: ScreenWarning[] = [];
  const draft: Draft = { fields: draftFields(defaults, kind), list: draftList(defaults, kind) };
  for (const layer of layers) {
    const warn: Warn = (code, field, operation) => warnings.push({ source: layer.source, operation: operation ?? null, field, code });
    applyLayer(draft, layer, { defaults, kind, level: layer.source.level }, warn);
  }
  return { screen: cut(draft, defaults, kind, access, warnings), warnings };
}

function applyLayer(draft: Draft, layer: ScreenLayer, context: OperationContext, warn: Warn): void {
  const usable = usableOperations(layer.operations, context, warn);
  const fields = new Map(draft.fields.map((field) => [field.field, field]));
  const placements = new Map<string, { placement: Placement; index: number }>();
  const conditionings: Conditioning[] = [];
  const said = settledBy(usable, operationOf);
  for (const { operation, index } of requiredFirst(said, operationOf)) {
    if (isListOperation(operation)) {
      const property = listPropertyOf(operation);
      const lock = listLockOn(draft.list, property, layer.source.level);
      if (lock && isAbove(lock, layer.source)) warn(`${property}Locked`, null, index);
      else applyToList(draft.list, operation, layer.source);
    } else if (isAboutField(operation)) {
      const field = fields.get(operation.field);
      if (!field) continue;
      if (locksAgainst(field, operation).some((lock) => isAbove(lock, layer.source))) warn("locked", field.field, index);
      else if (operation.op === "when") conditionings.push({ field, value: operation.value, index });
      else if (operation.op === "order") {
        placements.delete(field.field);
        placements.set(field.field, { placement: { field: field.field, after: operation.after }, index });
      } else {
        const obstacle = applyToField(field, operation, layer.source);
        if (obstacle) warn(obstacle, field.field, index);
        else if (operation.op === "section") field.sectionTitle = operation.value;
      }
    }
  }
  for (const { field, index } of applyConditions(fields, conditionings, layer.source)) warn("whenCircle", field.field, index);
  draft.fields = place(draft.fields, [...placements.values()], layer.source, warn);
  for (const { operation } of usable) {
    if (operation.op === "lockList") draft.list.locks = { [operation.property]: layer.source, ...draft.list.locks };
    if (operation.op !== "lock") continue;
    const field = fields.get(operation.field);
    if (!field) continue;
    for (const property of operation.property ? [operation.property] : fieldProperties[context.kind])
      field.locks[property] ??= layer.source;
  }
}

/** A lock binds the levels below the one that set it, not that level itself. */
const isAbove = (lock: LayerSource, source: LayerSource): boolean =>
  lock.level !== source.level || lock.id !== source.id || lock.role !== source.role;

function usableOperations(values: unknown, context: OperationContext, warn: Warn): readonly Numbered[] {
  const usable: Numbered[] = [];
  if (!Array.isArray(values)) {
    warn("notAList", null);
    return usable;
  }
  for (const [index, value] of values.entries()) {
    const operation = checkOperation(value, context, "", (_path, code, params) => {
      warn(code, typeof params?.field === "string" ? params.field : null, index);
    });
    if (operation) usable.push({ operation, index });
  }
  return usable;
}

function place(
  fields: FieldDraft[],
  placements: readonly { placement: Placement; index: number }[],
  source: LayerSource,
  warn: Warn,
): FieldDraft[] {
  if (placements.length === 0) return fields;
  const byName = new Map(fields.map((field) => [field.field, field]));
  const { order, circular } = arrange(
    [...byName.keys()],
    placements.map(({ placement }) => placement),
  );
  for (const { placement, index } of placements) {
    if (circular.includes(placement)) warn("orderCircle", placement.field, index);
    else {
      const field = byName.get(placement.field);
      if (field) field.sources.order = source;
    }
  }
  return order.flatMap((name) => byName.get(name) ?? []);
}

function cut(
  draft: Draft,
  defaults: ScreenDefault,
  kind: EffectiveScreen["kind"],
  access: FieldAccess,
  warnings: ScreenWarning[],
): EffectiveScreen {
  joinSections(defaults, draft.fields);
  const warn = (code: string) => (source: LayerSource, field: string) => warnings.push({ source, operation: null, field, code });
  const fields: EffectiveField[] = [];
  for (const field of draft.fields) if (access.readable(field.field)) fields.push(effective(field, access, warn("unreadableCondition")));
  const comparable = new Set(fields.filter((field) => field.comparable).map((field) => field.field));
  const sections: readonly ScreenSection[] = kind === "form" ? sectionsOf(defaults, draft.fields, fields) : [];
  return {
    resource: defaults.resource,
    kind,
    title: defaults.title,
    recordTitle: defaults.recordTitle,
    fields,
    sections,
    ...cutList(draft.list, comparable, warn("notComparable")),
  };
}

function effective(field: FieldDraft, access: FieldAccess, warn: (source: LayerSource, field: string) => void): EffectiveField {
  const { sectionTitle: _, takesValue, readOnly, when, ...rest } = field;
  const writable = takesValue && access.writable(field.field);
  // A value that must be there but has no default can only come from whoever makes the record.
  const givenOnce = writable && readOnly && field.required && field.default === null;
  const comparable = isComparable(field.kind) && access.comparable(field.field);
  // Whether a field shows would tell what the other one holds.
  const tells = when !== null && !access.readable(when.field);
  if (tells && field.sources.when) warn(field.sources.when, field.field);
  return {
    ...rest,
    comparable,
    offered: field.offered && comparable,
    required: field.required && writable,
    readOnly: !writable || (readOnly && !givenOnce),
    createOnly: field.createOnly || givenOnce,
    when: tells ? null : when,
  };
}
