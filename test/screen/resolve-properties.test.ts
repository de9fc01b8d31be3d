import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrange } from "../../schema/screen/arrange.screen.ts";
import type { EffectiveField, LayerSource } from "../../schema/screen/effective.screen.ts";
import type { FieldProperty, ListProperty } from "../../schema/screen/operations.ts";
import { readOnlyFields, requiredFields } from "../../server/screen/effective/resolve-requirements.ts";
import { resolveScreen } from "../../server/screen/effective/resolve-screen.ts";
import { runs } from "../support/runs.ts";
import { everything, someConditions, someDefaults, someKind, someLayers } from "./operation-arbitraries.ts";

const someCase = fc
  .tuple(someDefaults, someKind)
  .chain(([defaults, kind]) => fc.record({ defaults: fc.constant(defaults), kind: fc.constant(kind), layers: someLayers(defaults) }));

const someFormOfConditions = someDefaults.chain((defaults) =>
  fc.record({ defaults: fc.constant(defaults), layers: someConditions(defaults) }),
);

const often = { numRuns: runs(400) };

describe("whatever the layers say", () => {
  test("each field stays exactly once, and the answer is plain data and the same each time", () => {
    fc.assert(
      fc.property(someCase, ({ defaults, kind, layers }) => {
        const resolved = resolveScreen(defaults, kind, layers, everything);
        const names = resolved.screen.fields.map(({ field }) => field);
        expect(names.toSorted()).toEqual(Object.keys(defaults.fields).toSorted());
        expect(resolveScreen(defaults, kind, layers, everything)).toEqual(resolved);
        expect(JSON.parse(JSON.stringify(resolved))).toEqual(resolved);
      }),
      often,
    );
  });

  test("nothing appears that may not be read, compared or written", () => {
    const someAccess = fc.tuple(fc.func(fc.boolean()), fc.func(fc.boolean()), fc.func(fc.boolean()));
    fc.assert(
      fc.property(someCase, someAccess, ({ defaults, kind, layers }, [readable, comparable, writable]) => {
        const { screen } = resolveScreen(defaults, kind, layers, { readable, comparable, writable });
        for (const field of screen.fields) {
          expect(readable(field.field)).toBe(true);
          if (field.comparable || field.offered) expect(comparable(field.field)).toBe(true);
          if (!field.readOnly || field.required) {
            expect(writable(field.field)).toBe(true);
            expect(defaults.form.fields.find((own) => own.field === field.field)).toMatchObject({ field: field.field });
            expect(defaults.form.fields.find((own) => own.field === field.field)?.readOnly ?? false).toBe(false);
          }
        }
        for (const { field } of [...screen.sort, ...screen.filters]) expect(readable(field) && comparable(field)).toBe(true);
        if (screen.layout.by !== null) expect(readable(screen.layout.by) && comparable(screen.layout.by)).toBe(true);
        for (const { when } of screen.fields) if (when) expect(readable(when.field)).toBe(true);
        const visible = screen.fields.filter((field) => field.visible);
        if (kind === "form") expect(new Set(visible.map((field) => field.section))).toEqual(new Set(screen.sections.map(({ key }) => key)));
      }),
      often,
    );
  });

  test("what a level locks stays as it was there", () => {
    let locked = 0;
    fc.assert(
      fc.property(someCase, ({ defaults, kind, layers }) => {
        const final = byName(resolveScreen(defaults, kind, layers, everything).screen.fields);
        for (const count of layers.keys()) {
          const above = resolveScreen(defaults, kind, layers.slice(0, count + 1), everything).screen.fields;
          for (const field of above) {
            const below = final.get(field.field);
            for (const property of Object.keys(field.locks) as FieldProperty[]) {
              locked += 1;
              expect(below?.locks[property]).toEqual(field.locks[property]);
              expect(below && settingOf(below, property)).toEqual(settingOf(field, property));
              expect(below?.sources[property]).toEqual(field.sources[property]);
            }
          }
        }
      }),
      often,
    );
    expect(locked).toBeGreaterThan(1000);
  });

  test("what a level locks of the whole list stays as it was there, but for the filter and order of a view", () => {
    const kept = { locked: 0, ofViews: 0 };
    fc.assert(
      fc.property(someCase, ({ defaults, layers }) => {
        const final = resolveScreen(defaults, "list", layers, everything).screen;
        const view = layers.find(({ source }) => source.level === "view");
        for (const count of layers.keys()) {
          const above = resolveScreen(defaults, "list", layers.slice(0, count + 1), everything).screen;
          for (const property of Object.keys(above.locks) as ListProperty[]) {
            kept.locked += 1;
            expect(final.locks[property]).toEqual(above.locks[property]);
            if (view && (property === "sort" || property === "filters")) {
              const alone = resolveScreen(defaults, "list", [view], everything).screen;
              const said = alone.sources[property] ? alone : above;
              kept.ofViews += alone.sources[property] ? 1 : 0;
              expect([final[property], final.sources[property]]).toEqual([said[property], said.sources[property]]);
            } else expect([final[property], final.sources[property]]).toEqual([above[property], above.sources[property]]);
          }
        }
      }),
      often,
    );
    expect(kept.locked).toBeGreaterThan(200);
    expect(kept.ofViews).toBeGreaterThan(5);
  });

  test("a layer twice is the same as once", () => {
    fc.assert(
      fc.property(someCase, fc.nat(), ({ defaults, kind, layers }, which) => {
        const at = layers.length === 0 ? 0 : which % layers.length;
        const twice = [...layers.slice(0, at + 1), ...layers.slice(at)];
        expect(resolveScreen(defaults, kind, twice, everything).screen).toEqual(resolveScreen(defaults, kind, layers, everything).screen);
      }),
      often,
    );
  });

  test("a person, and a view, change only columns, their order and width, sort, filters and how rows are shown", () => {
    fc.assert(
      fc.property(someCase, ({ defaults, kind, layers }) => {
        const shared = layers.filter(({ source }) => source.level !== "person" && source.level !== "view");
        const { screen } = resolveScreen(defaults, kind, layers, everything);
        const without = resolveScreen(defaults, kind, shared, everything).screen;
        if (kind === "form") expect(screen).toEqual(without);
        const before = byName(without.fields);
        for (const field of screen.fields) {
          const personal = Object.entries(field.sources).flatMap(([property, source]) =>
            source.level === "person" || source.level === "view" ? [property] : [],
          );
          expect(["visible", "order", "width", "offered"]).toEqual(expect.arrayContaining(personal));
          const { visible, width, offered, sources } = field;
          expect({ ...before.get(field.field), visible, width, offered, sources }).toEqual(field);
        }
      }),
      often,
    );
  });

  test("no fields wait for each other, and each hangs on a field of the same form", () => {
    let conditions = 0;
    fc.assert(
      fc.property(someFormOfConditions, fc.nat(), ({ defaults, layers }, which) => {
        const { screen } = resolveScreen(defaults, "form", layers, everything);
        const at = which % layers.length;
        const twice = [...layers.slice(0, at + 1), ...layers.slice(at)];
        expect(resolveScreen(defaults, "form", twice, everything).screen).toEqual(screen);
        const fields = byName(screen.fields);
        for (const field of screen.fields) {
          const seen = new Set<string>();
          for (let at: EffectiveField | undefined = field; at?.when; at = fields.get(at.when.field)) {
            conditions += 1;
            expect(seen.has(at.field)).toBe(false);
            seen.add(at.field);
            expect(defaults.form.fields.map((own) => own.field)).toContain(at.when.field);
          }
          if (field.when) expect(defaults.form.fields.find((own) => own.field === field.field)?.required ?? false).toBe(false);
        }
      }),
      often,
    );
    expect(conditions).toBeGreaterThan(100);
  });

  test("what a level above demands or keeps on the form, no condition below takes away", () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.oneof(someCase, someFormOfConditions), ({ defaults, layers }) => {
        const final = byName(resolveScreen(defaults, "form", layers, everything).screen.fields);
        for (const count of layers.keys()) {
          const above = resolveScreen(defaults, "form", layers.slice(0, count + 1), everything).screen.fields;
          for (const field of above) {
            const mustShow = field.locks.visible || (field.required && field.locks.required);
            if (!mustShow || field.when) continue;
            const below = final.get(field.field);
            const level = below?.sources.when;
            // The level that set the lock may still hang the field on another one.
            if (level && [field.locks.visible, field.locks.required].some((lock) => lock && isSame(lock, level))) continue;
            kept += 1;
            expect(below?.when).toBeNull();
          }
        }
      }),
      often,
    );
    expect(kept).toBeGreaterThan(100);
  });

  test("what is required can be filled in, and what is closed is not asked for", () => {
    fc.assert(
      fc.property(someCase, ({ defaults, layers }) => {
        const { screen } = resolveScreen(defaults, "form", layers, everything);
        const fields = byName(screen.fields);
        for (const occasion of ["create", "update"] as const) {
          const closed = readOnlyFields(screen, occasion);
          for (const field of requiredFields(screen, occasion)) {
            expect(fields.get(field)).toMatchObject({ visible: true, readOnly: false });
            expect(closed.has(field)).toBe(false);
          }
        }
        for (const own of defaults.form.fields)
          if (own.required && fields.get(own.field)?.default === null) expect(requiredFields(screen, "create").has(own.field)).toBe(true);
      }),
      often,
    );
  });
});

test("an arrangement keeps every field once, does not change when repeated and leaves the others in their order", () => {
  const fields = ["a", "b", "c", "d", "e", "f"];
  const name = fc.constantFrom(...fields);
  const placements = fc.array(fc.record({ field: name, after: fc.option(name) }), { maxLength: 8 });
  fc.assert(
    fc.property(placements, (said) => {
      const { order, circular } = arrange(fields, said);
      expect(order.toSorted()).toEqual(fields);
      expect(arrange(order, said)).toEqual({ order, circular });
      const moved = new Set(said.filter((one) => !circular.includes(one)).map(({ field }) => field));
      expect(order.filter((field) => !moved.has(field))).toEqual(fields.filter((field) => !moved.has(field)));
      const first = said.findLast((one) => one.after === null);
      if (first && first === said.findLast((one) => one.field === first.field)) expect(order[0]).toBe(first.field);
    }),
    { numRuns: runs(2000) },
  );
});

const byName = (fields: readonly EffectiveField[]) => new Map(fields.map((field) => [field.field, field]));

const isSame = (a: LayerSource, b: LayerSource) => a.level === b.level && a.id === b.id && a.role === b.role;

function settingOf(field: EffectiveField, property: FieldProperty): unknown {
  if (property === "order") return field.sources.order;
  // A level below may add the default that turns "given once" into "never given"; closed it is either way.
  if (property === "readOnly") return field.readOnly || field.createOnly;
  return field[property];
}
