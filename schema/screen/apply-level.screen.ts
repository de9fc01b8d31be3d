import { applyConditions, type Conditioning } from "./apply-conditions.screen.ts";
import { applyToField, applyToList, type FieldSettings, type ListSettings } from "./apply-operation.screen.ts";
import { arrange, type Placement } from "./arrange.screen.ts";
import type { EffectiveScreen, LayerSource } from "./effective.screen.ts";
import { listLockOn, locksAgainst } from "./lock.screen.ts";
import { isAboutField, isListOperation, listPropertyOf, requiredFirst, settledBy } from "./operation-key.screen.ts";
import type { Bilingual, ScreenOperation } from "./operations.ts";
import { fieldProperties } from "./properties.screen.ts";

/** A field while levels are being applied to it. */
export interface LevelField extends FieldSettings {
  readonly field: string;
  /** Title of a section that a level made up; null for one that was there. */
  sectionTitle: Bilingual | null;
}

/** A screen while levels are being applied to it, the fields in their order. */
export interface LevelDraft<Field extends LevelField> {
  fields: readonly Field[];
  readonly list: ListSettings;
}

/** An operation and its place in what its level says. */
export interface NumberedOperation {
  readonly operation: ScreenOperation;
  readonly index: number;
}

/** Hears of an operation that does not count: why, of which field (null for the whole list), and its place. */
export type Refused = (code: string, field: string | null, index: number) => void;

interface NumberedPlacement {
  readonly placement: Placement;
  readonly index: number;
}

const operationOf = ({ operation }: NumberedOperation): ScreenOperation => operation;

/** A lock binds the levels below the one that set it, not that level itself. */
const isAbove = (lock: LayerSource, source: LayerSource): boolean =>
  lock.level !== source.level || lock.id !== source.id || lock.role !== source.role;

/**
 * Applies what one level says to what the levels above have left: the one meaning that configuration has, for the server that decides and
 * for the panel that shows it while somebody is choosing. What a level above has locked stays; what would close a circle is left out.
 * Of several operations about one property of one field the last counts, so applying a level twice is the same as once.
 */
export function applyLevel<Field extends LevelField>(
  draft: LevelDraft<Field>,
  kind: EffectiveScreen["kind"],
  said: readonly NumberedOperation[],
  source: LayerSource,
  refused: Refused = () => undefined,
): void {
  const fields = new Map(draft.fields.map((field) => [field.field, field]));
  const placements: NumberedPlacement[] = [];
  const conditionings: Conditioning[] = [];
  for (const { operation, index } of requiredFirst(settledBy(said, operationOf), operationOf)) {
    if (isListOperation(operation)) {
      const property = listPropertyOf(operation);
      const lock = listLockOn(draft.list, property, source.level);
      if (lock && isAbove(lock, source)) refused(`${property}Locked`, null, index);
      else applyToList(draft.list, operation, source);
    } else if (isAboutField(operation)) {
      const field = fields.get(operation.field);
      if (!field) continue;
      if (locksAgainst(field, operation).some((lock) => isAbove(lock, source))) refused("locked", field.field, index);
      else if (operation.op === "when") conditionings.push({ field, value: operation.value, index });
      else if (operation.op === "order") placements.push({ placement: { field: field.field, after: operation.after }, index });
      else {
        const obstacle = applyToField(field, operation, source);
        if (obstacle) refused(obstacle, field.field, index);
        else if (operation.op === "section") field.sectionTitle = operation.value;
      }
    }
  }
  for (const { field, index } of applyConditions(fields, conditionings, source)) refused("whenCircle", field.field, index);
  draft.fields = place(draft.fields, placements, source, refused);
  for (const { operation } of said) {
    if (operation.op === "lockList") draft.list.locks = { [operation.property]: source, ...draft.list.locks };
    if (operation.op !== "lock") continue;
    const field = fields.get(operation.field);
    if (!field) continue;
    for (const property of operation.property ? [operation.property] : fieldProperties[kind]) field.locks[property] ??= source;
  }
}

function place<Field extends LevelField>(
  fields: readonly Field[],
  placements: readonly NumberedPlacement[],
  source: LayerSource,
  refused: Refused,
): readonly Field[] {
  if (placements.length === 0) return fields;
  const byName = new Map(fields.map((field) => [field.field, field]));
  const { order, circular } = arrange(
    [...byName.keys()],
    placements.map(({ placement }) => placement),
  );
  for (const { placement, index } of placements) {
    if (circular.includes(placement)) refused("orderCircle", placement.field, index);
    else {
      const field = byName.get(placement.field);
      if (field) field.sources.order = source;
    }
  }
  return order.flatMap((name) => byName.get(name) ?? []);
}
