import fc from "fast-check";
import { screens } from "../../schema/registry.screen.ts";
import type { LayerSource } from "../../schema/screen/effective.screen.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";
import type { ScreenLayer } from "../../server/screen/resolve-screen.ts";

export const everything = { readable: () => true, comparable: () => true, writable: () => true };

export const someDefaults: fc.Arbitrary<ScreenDefault> = fc.constantFrom(
  ...(["policyDocuments", "people", "obligations", "courses", "auditEvents", "classificationLevels"] as const).map((name) => screens[name]),
);
export const someKind = fc.constantFrom("list" as const, "form" as const);

const label = fc.constantFrom({ zh: "甲", en: "A" }, { zh: "乙", en: "B" }, { zh: "基本信息", en: "Basics" });
const values = fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 900 }), label, fc.constantFrom("2026-01-31", "inForce", "text"));

/** Operations as people write them, with fields that are gone, wrong values and plain rubbish among them. */
export function someOperations(defaults: ScreenDefault): fc.Arbitrary<unknown[]> {
  const field = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...Object.keys(defaults.fields)) },
    fc.constantFrom("gone", "__proto__", "toString"),
  );
  const operation = fc.oneof(
    fc.record({ op: fc.constantFrom("show", "hide"), field }),
    fc.record({ op: fc.constant("order"), field, after: fc.option(field) }),
    fc.record({ op: fc.constantFrom("label", "help", "section"), field, value: label }),
    fc.record({ op: fc.constant("width"), field, value: fc.integer({ min: 40, max: 800 }) }),
    fc.record({ op: fc.constantFrom("required", "readOnly", "offer"), field, value: fc.boolean() }),
    fc.record({ op: fc.constantFrom("default", "width", "label", "required"), field, value: values }),
    fc.record({ op: fc.constant("lock"), field }),
    fc.record({
      op: fc.constant("lock"),
      field,
      property: fc.constantFrom("visible", "order", "label", "required", "readOnly", "default"),
    }),
    fc.record({ op: fc.constant("sort"), field, descending: fc.boolean() }),
    fc.record({
      op: fc.constant("filter"),
      filters: fc.array(fc.record({ field, is: fc.constantFrom("eq", "in", "contains", "isNull"), value: values }), { maxLength: 3 }),
    }),
    fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  );
  return fc.array(operation, { maxLength: 12 });
}

/** Layers from the organisation down to a person, each of another source. */
export function someLayers(defaults: ScreenDefault): fc.Arbitrary<ScreenLayer[]> {
  const operations = someOperations(defaults);
  return fc
    .tuple(fc.option(operations), fc.array(operations, { maxLength: 3 }), fc.option(operations))
    .map(([organisation, departments, person]) => [
      ...(organisation ? [layer("organisation", "o", organisation)] : []),
      ...departments.map((own, index) => layer("department", `d${index}`, own)),
      ...(person ? [layer("person", "p", person)] : []),
    ]);
}

export function layer(level: LayerSource["level"], id: string, operations: unknown): ScreenLayer {
  return { source: { level, id, name: id }, operations };
}
