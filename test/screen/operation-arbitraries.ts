import fc from "fast-check";
import { screens } from "../../schema/registry.screen.ts";
import type { LayerSource } from "../../schema/screen/effective.screen.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";
import type { ScreenLayer } from "../../server/screen/effective/resolve-screen.ts";

export const everything = { readable: () => true, comparable: () => true, writable: () => true };

export const someDefaults: fc.Arbitrary<ScreenDefault> = fc.constantFrom(
  ...(["policyDocuments", "people", "obligations", "courses", "auditEvents", "classificationLevels"] as const).map((name) => screens[name]),
);
export const someKind = fc.constantFrom("list" as const, "form" as const);

const label = fc.constantFrom({ zh: "甲", en: "A" }, { zh: "乙", en: "B" }, { zh: "基本信息", en: "Basics" });
/** Days counted from today, near and far, and what poses as one. */
export const someCountedDay = fc.oneof(
  { weight: 4, arbitrary: fc.record({ today: fc.integer({ min: -3_700, max: 3_700 }) }) },
  fc.record({ today: fc.constantFrom(0.5, "1", null, {}, Number.MAX_SAFE_INTEGER) }),
  fc.record({ today: fc.integer(), also: fc.constant(1) }),
);
const values = fc.oneof(
  someCountedDay,
  fc.boolean(),
  fc.integer({ min: 0, max: 900 }),
  label,
  fc.constantFrom("2026-01-31", "inForce", "text"),
);

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
    fc.record({ op: fc.constantFrom("default", "width", "help", "label"), field, value: fc.constant(null) }),
    fc.record({ op: fc.constant("lock"), field }),
    fc.record({
      op: fc.constant("lock"),
      field,
      property: fc.constantFrom("visible", "order", "label", "required", "readOnly", "default", "when"),
    }),
    fc.record({ op: fc.constant("lockList"), property: fc.constantFrom("sort", "filters", "layout", "density", "visible") }),
    fc.record({ op: fc.constant("sort"), field, descending: fc.boolean() }),
    fc.record({
      op: fc.constant("filter"),
      filters: fc.array(
        fc.record({ field, is: fc.constantFrom("eq", "ne", "in", "lt", "lte", "gt", "gte", "contains", "below", "isNull"), value: values }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      op: fc.constant("when"),
      field,
      value: fc.option(fc.record({ field, is: fc.constantFrom("eq", "ne", "in", "isNull", "contains"), value: values })),
    }),
    fc.record({ op: fc.constant("layout"), value: fc.constantFrom("table", "cards", "board", "calendar"), by: fc.option(field) }),
    fc.record({ op: fc.constant("density"), value: fc.constantFrom("comfortable", "compact") }),
    fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  );
  return fc.array(operation, { maxLength: 12 });
}

/** Layers from the organisation down to a view, each of another source. */
export function someLayers(defaults: ScreenDefault): fc.Arbitrary<ScreenLayer[]> {
  const operations = someOperations(defaults);
  return fc
    .record({
      organisation: fc.option(operations),
      departments: fc.array(fc.tuple(operations, fc.option(operations)), { maxLength: 3 }),
      person: fc.option(operations),
      view: fc.option(operations, { freq: 2 }),
    })
    .map(({ organisation, departments, person, view }) => [
      ...(organisation ? [layer("organisation", "o", organisation)] : []),
      ...departments.flatMap(([own, ofRole], index) => [
        layer("department", `d${index}`, own),
        ...(ofRole ? [{ source: { level: "role", id: `d${index}`, name: "", role: "staff" } as const, operations: ofRole }] : []),
      ]),
      ...(person ? [layer("person", "p", person)] : []),
      ...(view ? [layer("view", "v", view)] : []),
    ]);
}

/** Layers full of conditions among few fields of a form, so that circles are common; some are taken back or locked. */
export function someConditions(defaults: ScreenDefault): fc.Arbitrary<ScreenLayer[]> {
  const names = defaults.form.fields.filter((field) => !field.required).map(({ field }) => field);
  const field = fc.constantFrom(...names.slice(0, 5));
  const value = fc.option(fc.record({ field, is: fc.constant("isNull"), value: fc.boolean() }), { freq: 5 });
  const operation = fc.oneof(
    { weight: 8, arbitrary: fc.record({ op: fc.constant("when"), field, value }) },
    fc.record({ op: fc.constant("lock"), field, property: fc.constantFrom("when", "visible") }),
  );
  return fc
    .array(fc.array(operation, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((operations, index) => layer("department", `d${index}`, operations)));
}

export function layer(level: LayerSource["level"], id: string, operations: unknown): ScreenLayer {
  return { source: { level, id, name: id }, operations };
}
