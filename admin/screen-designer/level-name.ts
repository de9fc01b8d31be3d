import type { FieldProperty, LayerSource, ListProperty, ScreenOperation } from "../../schema/registry.screen.ts";
import { isAboutField, isListOperation, listPropertyOf, propertyOf } from "../../schema/screen/operation-key.screen.ts";
import { useSay } from "../i18n/say.ts";
import { wordLabel } from "../screens/display/StateMark.tsx";
import { designerWords } from "./words.ts";

/** What people call a level: `const name = useLevelName(); name(source)`. */
export function useLevelName() {
  const say = useSay();
  return (source: LayerSource | undefined): string => {
    if (!source) return say(designerWords.byDefault);
    if (source.level === "person") return say(designerWords.onlyMe);
    const where = source.level === "organisation" ? say(designerWords.everybody) : source.name;
    const role = source.role && wordLabel("Role", source.role);
    return role ? say(designerWords.inside, { name: where, role: say(role) }) : where;
  };
}

/** Whether the level itself says this of the field. */
export const isOwn = (operations: readonly ScreenOperation[], field: string, property: FieldProperty): boolean =>
  operations.some((operation) => isAboutField(operation) && operation.field === field && propertyOf(operation) === property);

/** Whether the level itself says this of the whole list. */
export const isOwnSetting = (operations: readonly ScreenOperation[], setting: ListProperty): boolean =>
  operations.some((operation) => isListOperation(operation) && listPropertyOf(operation) === setting);

/** Whether the level says anything about the field. */
export const isTouched = (operations: readonly ScreenOperation[], field: string): boolean =>
  operations.some((operation) => (isAboutField(operation) || operation.op === "lock") && operation.field === field);
