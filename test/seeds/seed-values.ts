import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { FieldKindDefinition } from "../../schema/register/definition/field.screen.ts";
import { compileExpression, hasProblems } from "../../schema/register/expression/compile.screen.ts";
import { beginningScope, recordScope } from "../../schema/register/expression/scope.screen.ts";
import { workingOut } from "../../schema/register/expression/worked-out.screen.ts";
import { checkValue, plainDefault } from "../../schema/register/value/value.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { instantOf } from "../../seeds/days.ts";
import { momentFrom, type SeedMoment } from "../../seeds/register-records.ts";
import type { SeedData, SeedValue } from "../../seeds/register-seed-types.ts";
import type { SeedPlace } from "./who-may.ts";

const timeZone = "Asia/Shanghai";

/** A value of a seed file as a record keeps it, with codes in the place of ids. */
function kept(of: FieldKindDefinition, value: SeedValue, opened: number, today: string): unknown {
  switch (of.kind) {
    case "day":
      return dayAfter(today, momentFrom(opened, String(value)).days);
    case "moment": {
      const { days, minute } = momentFrom(opened, String(value));
      return instantOf(dayAfter(today, days), minute, timeZone).toISOString();
    }
    case "checklist": {
      const { fail = {}, na = [] } = value as { fail?: Record<string, string>; na?: string[] };
      return of.items.map(({ key }) => ({ item: key, result: key in fail ? "fail" : na.includes(key) ? "na" : "pass", remark: fail[key] }));
    }
    case "table":
      return (value as Record<string, SeedValue>[]).map((line, place) => ({
        line: `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`,
        ...Object.fromEntries(
          of.columns.flatMap(({ key, of: inner }) => (key in line ? [[key, kept(inner, line[key]!, opened, today)]] : [])),
        ),
      }));
    case "place":
      return { words: value };
    default:
      return value;
  }
}

/** Kinds whose values stand in seed files as records keep them, or nearly. */
const plain = ["text", "longText", "number", "money", "day", "moment", "choice", "choices", "flag", "phone", "place"];

/** What the rules of values say about a plain one of a seed file. */
export function valueFaults(of: FieldKindDefinition, value: SeedValue, opened: number, today: string): readonly string[] {
  if (!plain.includes(of.kind)) return [];
  const checked = checkValue(of, kept(of, value, opened, today));
  return "problems" in checked ? checked.problems.map(({ message }) => message.en) : [];
}

/** What a record holds at a moment, worked-out values included, and which guards among some do not hold then. */
export function refusals(
  definition: RegisterDefinition,
  slug: string,
  guards: RegisterDefinition["transitions"][number]["guards"],
  at: { readonly opened: number; readonly now: SeedMoment; readonly today: string; readonly actor: string; readonly place: SeedPlace },
): readonly string[] {
  const { opened, now, today, actor, place } = at;
  const instant = ({ days, minute }: SeedMoment) => instantOf(dayAfter(today, days), minute, timeZone).toISOString();
  const surroundings = { today: dayAfter(today, now.days), now: instant(now), me: actor, timeZone };
  const beginning = { today: dayAfter(today, opened), now: instant({ days: opened, minute: 0 }), me: place.creator, timeZone };
  const record = { department: place.home, creator: place.creator, handler: place.handler };
  const data: Record<string, unknown> = {};
  for (const field of definition.fields) {
    const value = (place.data as SeedData)[field.key];
    if (value !== undefined) data[field.key] = kept(field.of, value, opened, today);
    else if (field.default && "is" in field.default) {
      const outcome = compileExpression(field.default.is, beginningScope, { field: field.of, slug });
      data[field.key] = hasProblems(outcome) ? null : outcome.run(record, beginning);
    } else data[field.key] = plainDefault(field) ?? null;
  }
  const all = { ...record, ...workingOut(definition, slug)(record, data, surroundings) };
  const scope = recordScope(definition, slug);
  return (guards ?? []).flatMap(({ holds, message }) => {
    const outcome = compileExpression(holds, scope, { gives: "flag" });
    return !hasProblems(outcome) && outcome.run(all, surroundings) === true ? [] : [message.en];
  });
}
