import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { screenOf } from "../../admin/records/book.ts";
import { compareOperations } from "../../admin/screen-designer/compare-operations.ts";
import {
  unlockedSetting,
  withOperation,
  withoutField,
  withoutProperty,
  withoutSetting,
} from "../../admin/screen-designer/edit-operations.ts";
import { settableProperties } from "../../admin/screen-designer/settable-properties.ts";
import { applyOperations } from "../../admin/screens/apply-operations.ts";
import type { EffectiveField, EffectiveScreen } from "../../schema/screen/effective.screen.ts";
import { isAboutField, isListOperation, keyOf, listPropertyOf, propertyOf } from "../../schema/screen/operation-key.screen.ts";
import type { FieldProperty, ScreenOperation } from "../../schema/screen/operations.ts";
import { fieldProperties, listProperties } from "../../schema/screen/properties.screen.ts";
import { resolveScreen } from "../../server/screen/effective/resolve-screen.ts";
import { validateOperations } from "../../server/screen/effective/validate-operations.ts";
import { runs } from "../support/runs.ts";
import { everything, layer, someDefaults, someKind, someLayers } from "./operation-arbitraries.ts";

type Operations = readonly ScreenOperation[];

const own = layer("department", "own", []).source;
const title = fc.constantFrom({ zh: "甲", en: "A" }, { zh: "记录", en: "Record" }, { zh: "乙", en: "B" });

/** What somebody does in the designer: to which field, to which property of it, with which of some values. */
const someStep = fc.record({
  field: fc.nat(),
  property: fc.nat(),
  other: fc.nat(),
  yes: fc.boolean(),
  none: fc.constantFrom(true, false, false),
  width: fc.integer({ min: 40, max: 800 }),
  title,
  does: fc.constantFrom("set", "set", "set", "set", "reset", "resetField", "lock", "list"),
});
type Step = typeof someStep extends fc.Arbitrary<infer S> ? S : never;

const at = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)];

function operationFor(screen: EffectiveScreen, field: EffectiveField, property: FieldProperty, step: Step): ScreenOperation | undefined {
  const name = field.field;
  switch (property) {
    case "visible":
      return { op: step.yes || field.required ? "show" : "hide", field: name };
    case "order": {
      const after = at([null, ...screen.fields.map((other) => other.field).filter((other) => other !== name)], step.other) ?? null;
      return { op: "order", field: name, after };
    }
    case "help":
      return { op: property, field: name, value: step.none ? null : step.title };
    case "label":
    case "section":
      return { op: property, field: name, value: step.title };
    case "width":
      return { op: "width", field: name, value: step.none ? null : step.width };
    case "offered":
      return { op: "offer", field: name, value: step.yes };
    case "required":
    case "readOnly":
      return { op: property, field: name, value: step.yes };
    case "default":
      if (step.none) return { op: "default", field: name, value: null };
      if (field.kind === "flag") return { op: "default", field: name, value: step.yes };
      return ["text", "longText"].includes(field.kind) ? { op: "default", field: name, value: step.title.en } : undefined;
    case "when": {
      const flags = screenOf(screen.resource)
        .form.fields.map((other) => other.field)
        .filter((other) => other !== name);
      const condition = at(flags, step.other);
      const on = screen.fields.find((other) => other.field === condition);
      return on?.comparable
        ? { op: "when", field: name, value: step.yes ? null : { field: on.field, is: "isNull", value: false } }
        : undefined;
    }
  }
}

function listOperation(screen: EffectiveScreen, step: Step): ScreenOperation | undefined {
  const field = at(
    screen.fields.filter(({ comparable }) => comparable),
    step.field,
  );
  if (!field || screen.kind === "form") return undefined;
  const choices: ScreenOperation[] = [
    { op: "sort", field: field.field, descending: step.yes },
    { op: "filter", filters: step.yes ? [] : [{ field: field.field, is: "isNull", value: false }] },
    { op: "layout", value: step.yes ? "table" : "cards", by: null },
    { op: "density", value: step.yes ? "comfortable" : "compact" },
    ...listProperties.map((property): ScreenOperation => ({ op: "lockList", property })),
  ];
  return at(choices, step.property);
}

function take(base: EffectiveScreen, operations: Operations, step: Step): Operations {
  const shown = applyOperations(base, operations, own);
  const field = at(shown.fields, step.field);
  if (!field) return operations;
  const settable = [...settableProperties(base, field, false)];
  const property = at(settable, step.property);
  if (!property) return operations;
  if (step.does === "resetField") return withoutField(base, operations, field.field);
  if (step.does === "reset") return withoutProperty(base, operations, field.field, property);
  if (step.does === "lock") return withOperation(base, operations, { op: "lock", field: field.field, property });
  const operation = step.does === "list" ? listOperation(shown, step) : operationFor(shown, field, property, step);
  return operation ? withOperation(base, operations, operation) : operations;
}

const someWork = fc
  .tuple(someDefaults, someKind)
  .chain(([defaults, kind]) =>
    fc.record({
      defaults: fc.constant(defaults),
      kind: fc.constant(kind),
      above: someLayers(defaults).map((layers) => layers.filter(({ source }) => source.level !== "person")),
      steps: fc.array(someStep, { minLength: 1, maxLength: 12 }),
    }),
  )
  .map(({ defaults, kind, above, steps }) => {
    const base = resolveScreen(defaults, kind, above, everything).screen;
    const operations = steps.reduce<Operations>((before, step) => take(base, before, step), []);
    return { defaults, kind, above, base, operations };
  });

const often = { numRuns: runs(400) };

describe("whatever somebody does in the designer", () => {
  test("the server makes of it what the designer shows, and has nothing against it", () => {
    let many = 0;
    fc.assert(
      fc.property(someWork, ({ defaults, kind, above, base, operations }) => {
        expect(validateOperations(operations, { defaults, kind, level: "department" })).toEqual({ ok: true, operations });
        const { screen, warnings } = resolveScreen(defaults, kind, [...above, { source: own, operations }], everything);
        expect(applyOperations(base, operations, own)).toEqual(screen);
        expect(warnings.filter(({ source }) => source.id === own.id)).toEqual([]);
        many += operations.length > 2 ? 1 : 0;
      }),
      often,
    );
    // About half of all works say more than two things; chance alone never brings it below this.
    expect(many).toBeGreaterThan(140);
  });

  test("what a level above locks afterwards stays as it is there, for the server and in the designer", () => {
    let refused = 0;
    const someLocks = fc.array(fc.record({ field: fc.nat(), property: fc.nat(), said: fc.option(fc.nat()) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(someWork, someLocks, ({ defaults, kind, above, base, operations }, locks) => {
        const locking = locks.map(({ field, property, said }): ScreenOperation => {
          const operation = said === null ? undefined : at(operations, said);
          if (operation && isListOperation(operation)) return { op: "lockList", property: listPropertyOf(operation) };
          if (operation && isAboutField(operation)) return { op: "lock", field: operation.field, property: propertyOf(operation) };
          return { op: "lock", field: at(base.fields, field)!.field, property: at(fieldProperties[kind], property)! };
        });
        const later = [...above, layer("department", "later", locking)];
        const { screen: locked } = resolveScreen(defaults, kind, later, everything);
        const { screen, warnings } = resolveScreen(defaults, kind, [...later, { source: own, operations }], everything);
        expect(applyOperations(locked, operations, own)).toEqual(screen);
        refused += warnings.filter(({ source, code }) => source.id === own.id && code.toLowerCase().endsWith("locked")).length;
      }),
      often,
    );
    expect(refused).toBeGreaterThan(100);
  });

  test("it is said once, and moves say no more than they must", () => {
    fc.assert(
      fc.property(someWork, ({ base, operations }) => {
        expect(new Set(operations.map(keyOf)).size).toBe(operations.length);
        const order = namesOf(applyOperations(base, operations, own));
        for (const operation of operations) {
          if (operation.op !== "order") continue;
          const without = operations.filter((other) => other !== operation);
          expect(namesOf(applyOperations(base, without, own))).not.toEqual(order);
        }
      }),
      often,
    );
  });

  test("taking everything back leaves what was there", () => {
    fc.assert(
      fc.property(someWork, ({ base, operations }) => {
        const fields = base.fields.reduce((left, { field }) => withoutField(base, left, field), operations);
        expect(fields.filter((operation) => "field" in operation && operation.op !== "sort")).toEqual([]);
        const back = listProperties.reduce((left, setting) => unlockedSetting(withoutSetting(left, setting), setting), fields);
        expect(back).toEqual([]);
        expect(namesOf(applyOperations(base, fields, own))).toEqual(namesOf(base));
      }),
      often,
    );
  });

  test("the differences between two states lead from one to the other", () => {
    fc.assert(
      fc.property(someWork, someWork, ({ operations: before }, { operations: after }) => {
        const changes = compareOperations(before, after);
        const gone = new Set(changes.filter(({ kind }) => kind !== "added").map(({ before: old, operation }) => keyOf(old ?? operation)));
        const rebuilt = [
          ...before.filter((operation) => !gone.has(keyOf(operation))),
          ...changes.flatMap(({ kind, operation }) => (kind === "removed" ? [] : [operation])),
        ];
        const sorted = (list: Operations) => list.map((operation) => JSON.stringify(operation)).toSorted();
        expect(sorted(rebuilt)).toEqual(sorted(after));
        expect(compareOperations(after, after)).toEqual([]);
      }),
      often,
    );
  });
});

const namesOf = (screen: EffectiveScreen) => screen.fields.map(({ field }) => field);
