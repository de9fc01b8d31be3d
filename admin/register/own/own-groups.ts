import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";
import { registerOf } from "../../records/book.ts";
import type { KnownRegister } from "../../records/known-register.ts";

/** The own fields of one extension that a screen shows. */
export interface OwnGroup {
  readonly relation: string;
  readonly register: KnownRegister;
  readonly fields: readonly EffectiveField[];
}

/** Whether the person fills in the fields of the extension: nobody does who does not read them. */
export const fillsIn = ({ may, archivedOn }: KnownRegister): boolean => may.read && may.act && archivedOn === null;

/** The own fields that a screen shows, by their extensions. */
export function ownGroups(screen: Pick<EffectiveScreen, "fields">): readonly OwnGroup[] {
  const groups = new Map<string, OwnGroup>();
  for (const field of screen.fields) {
    const own = ownPartsOf(field.field);
    const register = own && field.visible ? registerOf(`r/${own.slug}`) : undefined;
    if (!own || !register) continue;
    const known = groups.get(own.relation);
    groups.set(own.relation, { relation: own.relation, register, fields: [...(known?.fields ?? []), field] });
  }
  return [...groups.values()];
}

/** What is read of a record for its own fields: the values, and the version that a change must name. */
export const ownAsked = (groups: readonly OwnGroup[]): readonly string[] =>
  groups.flatMap(({ relation, fields }) => [`${relation}.id`, `${relation}.version`, ...fields.map(({ field }) => field)]);
