import type { FieldProperty, ListProperty, ScreenOperation } from "../../schema/registry.screen.ts";
import { isAboutField, isListOperation, listPropertyOf, propertyOf } from "../../schema/screen/operation-key.screen.ts";

/** Whether the level itself says this of the field. */
export const isOwn = (operations: readonly ScreenOperation[], field: string, property: FieldProperty): boolean =>
  operations.some((operation) => isAboutField(operation) && operation.field === field && propertyOf(operation) === property);

/** Whether the level itself says this of the whole list. */
export const isOwnSetting = (operations: readonly ScreenOperation[], setting: ListProperty): boolean =>
  operations.some((operation) => isListOperation(operation) && listPropertyOf(operation) === setting);

/** Whether the level says anything about the field. */
export const isTouched = (operations: readonly ScreenOperation[], field: string): boolean =>
  operations.some((operation) => (isAboutField(operation) || operation.op === "lock") && operation.field === field);
