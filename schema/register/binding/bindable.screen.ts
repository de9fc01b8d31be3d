import { isObject } from "../../shared/values.screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";

/** Settings of an entry that a rule would say, by the list in which the entry stands. */
const settings: Readonly<Partial<Record<keyof RegisterDefinition, readonly string[]>>> = {
  limits: ["within", "at"],
  duties: ["rhythm", "at"],
  balances: ["floor", "low.value", "allowance.amount"],
  points: ["start", "streak"],
  rosters: ["shifts", "rest"],
};

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((within, name) => (isObject(within) ? within[name] : undefined), value);

/** Places of a definition at which figures stand that a rule may say: limits, edges, scores, amounts, rhythms. */
export function bindablePlaces(definition: RegisterDefinition): readonly string[] {
  const plain = Object.entries(settings).flatMap(([list, names]) => {
    const entries: unknown = definition[list as keyof RegisterDefinition];
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: { readonly key: string }) =>
      names.flatMap((name) => (at(entry, name) === undefined ? [] : [`${list}.${entry.key}.${name}`])),
    );
  });
  const bands = (definition.bands ?? []).flatMap(({ key, bands: ranges }) =>
    ranges.flatMap((range) => (["from", "to"] as const).flatMap((edge) => (range[edge] ? [`bands.${key}.${range.key}.${edge}`] : []))),
  );
  const scores = (definition.points ?? []).flatMap(({ key, rules }) => rules.map((rule) => `points.${key}.${rule.key}`));
  const formulas = definition.fields.flatMap(({ key, of, retired }) => (of.kind === "computed" && !retired ? [`fields.${key}.of.is`] : []));
  const handover = definition.handover ? ["handover.within"] : [];
  const kept = definition.monthsKept === undefined ? [] : ["monthsKept"];
  return [...plain, ...bands, ...scores, ...formulas, ...handover, ...kept];
}
