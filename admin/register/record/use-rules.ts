import { useMemo } from "react";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { formulasOf } from "../../../schema/register/expression/formulas.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";
import { plainDefault } from "../../../schema/register/value/value.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { type Me, useMe } from "../../providers/me.ts";
import type { FieldSurroundings } from "../field/FieldSurroundings.ts";
import { currentFields, dataOf } from "./record-data.ts";

type Values = Readonly<Record<string, unknown>>;

/** What a register's rules say of a form or record, as the server will say it again. */
export interface RecordRules extends FieldSurroundings {
  /** What a new record's form begins with. */
  readonly beginning: () => Record<string, unknown>;
}

const surroundingsOf = ({ today, personId, organisation: { timeZone } }: Me): Surroundings => ({
  ...{ today, now: new Date().toISOString(), me: personId, timeZone },
});

/** What a form holds of a default: of a person the one at the panel is known, records of others are looked up by the input. */
const asFormHolds = (kind: string, value: unknown, me: Me): unknown => {
  if (kind === "person" && value === me.personId) return { id: me.personId, name: me.name };
  return kind === "department" && value === me.person?.department?.id ? me.person?.department : value;
};

/**
 * The rules of a register over what a form holds, worked out while one types.
 * @param own what formulas know of the record beside its fields
 */
export function recordRules(definition: RegisterDefinition, slug: string, me: Me, own: Values): RecordRules {
  const formulas = formulasOf(definition, slug);
  const fields = new Map(currentFields(definition).map((field) => [field.key, field]));
  const whole = (values: Values): Values => ({ ...own, ...formulas.workOut(own, dataOf(definition, values), surroundingsOf(me)) });
  const holds = (expression: string, values: Values) => formulas.holds(expression, whole(values), surroundingsOf(me));
  return {
    workOut: (key, values) => whole(values)[key],
    workOutColumn: (key, column, line) => {
      const worked = formulas.workOut(own, { [key]: [line] }, surroundingsOf(me))[key];
      const [first] = Array.isArray(worked) ? worked : [];
      return isObject(first) ? first[column] : undefined;
    },
    shows: (key, values) => {
      const shownIf = fields.get(key)?.shownIf;
      return shownIf === undefined || holds(shownIf, values);
    },
    needs: (key, values) => {
      const requiredIf = fields.get(key)?.requiredIf;
      return requiredIf !== undefined && holds(requiredIf, values);
    },
    beginning: () => {
      const values: Record<string, unknown> = {};
      for (const field of fields.values()) {
        const { default: begins, of, key } = field;
        if (!begins) continue;
        const value = "is" in begins ? formulas.valueFor(begins.is, field, { ...own, ...values }, surroundingsOf(me)) : plainDefault(field);
        if (value !== null && value !== undefined) values[key] = asFormHolds(of.kind, value, me);
      }
      return values;
    },
  };
}

/** The same for whoever is at the panel. */
export function useRecordRules(definition: RegisterDefinition, slug: string, own: Values): RecordRules {
  const me = useMe();
  return useMemo(() => recordRules(definition, slug, me, own), [definition, slug, me, own]);
}
