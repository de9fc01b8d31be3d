import { applyLevel, type LevelDraft, type NumberedOperation } from "../../../schema/screen/apply-level.screen.ts";
import type { EffectiveField, EffectiveScreen, LayerSource, ScreenWarning } from "../../../schema/screen/effective.screen.ts";
import type { ScreenDefault, ScreenSection } from "../../../schema/shared/screen.ts";
import { draftFields, type FieldDraft, joinSections, sectionsOf } from "./resolve-field.ts";
import { cutList, draftList } from "./resolve-list.ts";
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

/** Everybody's view before it is cut down to what a person may see. */
type Draft = LevelDraft<FieldDraft>;

type Warn = (code: string, field: string | null, operation?: number) => void;

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
    applyLevel(draft, kind, usableOperations(layer.operations, { defaults, kind, level: layer.source.level }, warn), layer.source, warn);
  }
  return { screen: cut(draft, defaults, kind, access, warnings), warnings };
}

function usableOperations(values: unknown, context: OperationContext, warn: Warn): readonly NumberedOperation[] {
  const usable: NumberedOperation[] = [];
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
