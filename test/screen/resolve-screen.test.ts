import { describe, expect, test } from "vitest";
import { screens } from "../../schema/registry.screen.ts";
import type { EffectiveField } from "../../schema/screen/effective.screen.ts";
import type { ScreenOperation } from "../../schema/screen/operations.ts";
import { defaultValues, readOnlyFields, requiredFields } from "../../server/screen/effective/resolve-requirements.ts";
import { resolveScreen, type ScreenLayer } from "../../server/screen/effective/resolve-screen.ts";
import { everything, layer } from "./operation-arbitraries.ts";

const documents = screens.policyDocuments;
const organisation = (...operations: ScreenOperation[]) => layer("organisation", "o", operations);
const department = (id: string, ...operations: ScreenOperation[]) => layer("department", id, operations);
const person = (...operations: ScreenOperation[]) => layer("person", "p", operations);

const list = (...layers: ScreenLayer[]) => resolveScreen(documents, "list", layers, everything);
const form = (...layers: ScreenLayer[]) => resolveScreen(documents, "form", layers, everything);
const shown = (fields: readonly EffectiveField[]) => fields.filter((field) => field.visible).map(({ field }) => field);
const the = (resolved: { screen: { fields: readonly EffectiveField[] } }, name: string) =>
  resolved.screen.fields.find(({ field }) => field === name);

describe("without any layer", () => {
  test("a list is the code default", () => {
    const { screen, warnings } = list();
    expect(shown(screen.fields)).toEqual(documents.list.columns.map(({ field }) => field));
    expect(screen.sort).toEqual(documents.list.sort);
    expect(screen.filters).toEqual([]);
    expect(the({ screen }, "title")).toMatchObject({ label: { zh: "制度名称", en: "Title" }, width: 300, sources: {}, locks: {} });
    expect(warnings).toEqual([]);
  });

  test("a form has its fields in their sections, and only what commands accept can be filled in", () => {
    const { screen } = form();
    expect(shown(screen.fields)).toEqual(documents.form.fields.map(({ field }) => field));
    expect(screen.sections.map(({ key }) => key)).toEqual(["main", "validity", "review", "revisions", "record"]);
    expect(the({ screen }, "title")).toMatchObject({ required: true, readOnly: false, createOnly: true });
    expect(the({ screen }, "state")).toMatchObject({ required: false, readOnly: true });
    expect(the({ screen }, "approverIds")).toMatchObject({ visible: false, readOnly: true });
  });
});

describe("layers", () => {
  test("go from the top down, and each property says where it comes from", () => {
    const label = (zh: string): ScreenOperation => ({ op: "label", field: "title", value: { zh, en: zh } });
    const resolved = list(
      organisation(label("总"), { op: "width", field: "title", value: 100 }),
      department("d1", label("部")),
      department("d2", { op: "hide", field: "level" }),
      person({ op: "width", field: "title", value: 200 }),
    );
    expect(the(resolved, "title")).toMatchObject({
      label: { zh: "部" },
      width: 200,
      sources: { label: { level: "department", id: "d1" }, width: { level: "person", id: "p" } },
    });
    expect(the(resolved, "level")).toMatchObject({ visible: false, sources: { visible: { id: "d2" } } });
  });

  test("put fields behind one another, whatever was there before", () => {
    const { screen } = list(
      department("d", { op: "order", field: "number", after: null }, { op: "order", field: "state", after: "number" }),
      person({ op: "order", field: "level", after: "state" }),
    );
    expect(shown(screen.fields)).toEqual(["number", "state", "level", "title", "category", "owningDepartment", "effectiveFrom"]);
  });

  test("leave out a circle of placements with a warning", () => {
    const { screen, warnings } = list(
      department("d", { op: "order", field: "number", after: "state" }, { op: "order", field: "state", after: "number" }),
    );
    expect(shown(screen.fields)).toEqual(["title", "category", "owningDepartment", "state", "number", "effectiveFrom", "level"]);
    expect(warnings).toEqual([expect.objectContaining({ code: "orderCircle", field: "state", operation: 1 })]);
  });

  test("cannot change what a level above has locked, as a whole or in one property", () => {
    const resolved = list(
      organisation({ op: "lock", field: "title" }, { op: "lock", field: "number", property: "visible" }),
      department("d", { op: "hide", field: "title" }, { op: "hide", field: "number" }, { op: "width", field: "number", value: 90 }),
    );
    expect(the(resolved, "title")).toMatchObject({ visible: true, locks: { visible: { level: "organisation" } } });
    expect(the(resolved, "number")).toMatchObject({ visible: true, width: 90 });
    expect(resolved.warnings.map(({ code, field, operation }) => [code, field, operation])).toEqual([
      ["locked", "title", 0],
      ["locked", "number", 1],
    ]);
  });

  test("cannot change what a level above has locked of the whole list, but a view still filters and sorts", () => {
    const said: ScreenOperation[] = [
      { op: "sort", field: "number", descending: true },
      { op: "filter", filters: [{ field: "state", is: "eq", value: "inForce" }] },
      { op: "layout", value: "cards", by: null },
      { op: "density", value: "compact" },
    ];
    const locks = (["sort", "filters", "layout", "density"] as const).map((property): ScreenOperation => ({ op: "lockList", property }));
    const free = list(organisation(...locks), department("d"));
    const below = list(organisation(...locks), department("d", ...said), person(...said));
    expect(below.screen).toEqual(free.screen);
    expect(below.screen.locks.density).toEqual({ level: "organisation", id: "o", name: "o" });
    const all = ["sortLocked", "filtersLocked", "layoutLocked", "densityLocked"];
    expect(below.warnings.map(({ code, operation, field }) => [code, operation, field])).toEqual(
      [...all, ...all].map((code, place) => [code, place % 4, null]),
    );
    const own = list(organisation(...locks, ...said));
    expect(own.screen).toMatchObject({ sort: [{ field: "number" }], layout: { as: "cards" }, density: "compact" });
    expect(own.warnings).toEqual([]);
    const viewed = list(organisation(...locks), layer("view", "v", said));
    expect(viewed.screen).toMatchObject({ sort: [{ field: "number" }], filters: [{ value: "inForce" }], layout: { as: "table" } });
    expect(viewed.warnings.map(({ code }) => code)).toEqual(["layoutLocked", "densityLocked"]);
  });

  test("can say that there is no help text, width or default, whatever a level above gives", () => {
    const text = { zh: "说明", en: "Help" };
    const columns = list(
      organisation({ op: "help", field: "number", value: text }, { op: "width", field: "number", value: 90 }),
      department("d", { op: "help", field: "number", value: null }, { op: "width", field: "number", value: null }),
    );
    const said = { level: "department", id: "d", name: "d" };
    expect(the(columns, "number")).toMatchObject({ help: null, width: null, sources: { help: said, width: said } });
    const filled = form(
      organisation({ op: "default", field: "reviewIntervalMonths", value: 12 }),
      department("d", { op: "default", field: "reviewIntervalMonths", value: null }),
    );
    expect(the(filled, "reviewIntervalMonths")?.default).toBeNull();
    expect([...defaultValues(filled.screen)]).toEqual([]);
  });

  test("are not bound by their own locks, nor by the order of what they say about different properties", () => {
    const locking = organisation(
      { op: "order", field: "level", after: "number" },
      { op: "order", field: "state", after: "number" },
      { op: "lock", field: "state" },
    );
    expect(list(locking, locking)).toEqual(list(locking));
    const required = organisation({ op: "required", field: "reviewIntervalMonths", value: true });
    const away = department(
      "d",
      { op: "hide", field: "reviewIntervalMonths" },
      { op: "required", field: "reviewIntervalMonths", value: false },
    );
    expect(the(form(required, away), "reviewIntervalMonths")).toMatchObject({ visible: false, required: false });
    expect(form(required, away).warnings).toEqual([]);
  });

  test("of a person neither rename nor touch forms", () => {
    const operations: ScreenOperation[] = [{ op: "label", field: "title", value: { zh: "我", en: "Me" } }];
    expect(list(person(...operations)).warnings).toMatchObject([{ code: "notForPerson", operation: 0 }]);
    expect(form(person({ op: "hide", field: "revisions" })).warnings).toMatchObject([{ code: "notForPerson" }]);
    expect(the(form(person({ op: "hide", field: "revisions" })), "revisions")?.visible).toBe(true);
  });

  test("that name a field that is gone lose just that", () => {
    const { screen, warnings } = list(
      department(
        "d",
        { op: "show", field: "gone" },
        { op: "order", field: "number", after: "gone" },
        { op: "sort", field: "effectiveFrom", descending: true },
        {
          op: "filter",
          filters: [
            { field: "gone", is: "eq", value: 1 },
            { field: "state", is: "in", value: ["inForce"] },
          ],
        },
      ),
    );
    expect(warnings.map(({ code, field, operation }) => [code, field, operation])).toEqual([
      ["unknownField", "gone", 0],
      ["unknownField", "gone", 1],
      ["unknownField", "gone", 3],
    ]);
    expect(screen.sort).toEqual([{ field: "effectiveFrom", descending: true }]);
    expect(screen.filters).toEqual([{ field: "state", is: "in", value: ["inForce"] }]);
    expect(screen.sources).toMatchObject({ sort: { id: "d" }, filters: { id: "d" } });
  });

  test("that are no list of operations change nothing", () => {
    for (const operations of [null, 7, { op: "hide" }, "hide"]) {
      const { screen, warnings } = list(layer("department", "d", operations));
      expect(screen).toEqual(list().screen);
      expect(warnings).toMatchObject([{ code: "notAList" }]);
    }
  });
});

describe("what may not be read", () => {
  const without = (...fields: string[]) => ({ ...everything, readable: (field: string) => !fields.includes(field) });

  test("is gone from columns, order and filters, also when a layer shows it", () => {
    const layers = [
      department(
        "d",
        { op: "show", field: "level" },
        { op: "sort", field: "level", descending: false },
        { op: "filter", filters: [{ field: "level", is: "isNull", value: false }] },
      ),
    ];
    const { screen, warnings } = resolveScreen(documents, "list", layers, without("level"));
    expect(screen.fields.map(({ field }) => field)).not.toContain("level");
    expect(screen.sort).toEqual([]);
    expect(screen.filters).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(["notComparable", "notComparable"]);
  });

  test("leaves no empty section", () => {
    const { screen } = resolveScreen(
      documents,
      "form",
      [],
      without("reviewIntervalMonths", "reviewDue", "reviewedOn", "reviewedBy", "reviewNote", "reviews"),
    );
    expect(screen.sections.map(({ key }) => key)).not.toContain("review");
  });

  test("in each row cannot be ordered or filtered by", () => {
    const { screen } = resolveScreen(documents, "list", [], { ...everything, comparable: (field) => field !== "number" });
    expect(the({ screen }, "number")).toMatchObject({ visible: true, comparable: false });
    expect(screen.sort).toEqual([]);
  });
});

describe("what a form asks for", () => {
  test("is required by the command or by a screen, when made and when changed", () => {
    const { screen } = form(department("d", { op: "required", field: "reviewIntervalMonths", value: true }));
    expect([...requiredFields(screen, "create")].toSorted()).toEqual(
      ["category", "level", "number", "owningDepartment", "reviewIntervalMonths", "title"].toSorted(),
    );
    expect([...requiredFields(screen, "update")].toSorted()).toEqual(["category", "number", "owningDepartment", "reviewIntervalMonths"]);
  });

  test("is shown, and stays so", () => {
    const resolved = form(
      organisation({ op: "hide", field: "reviewIntervalMonths" }),
      department("d1", { op: "required", field: "reviewIntervalMonths", value: true }),
      department("d2", { op: "hide", field: "reviewIntervalMonths" }),
    );
    expect(the(resolved, "reviewIntervalMonths")).toMatchObject({ visible: true, sources: { visible: { id: "d1" } } });
    expect(resolved.warnings).toMatchObject([{ code: "requiredIsShown", source: { id: "d2" } }]);
  });

  test("cannot be what a level above hides for good", () => {
    const resolved = form(
      organisation({ op: "hide", field: "reviewIntervalMonths" }, { op: "lock", field: "reviewIntervalMonths", property: "visible" }),
      department("d", { op: "required", field: "reviewIntervalMonths", value: true }),
    );
    expect(the(resolved, "reviewIntervalMonths")).toMatchObject({ visible: false, required: false });
    expect(resolved.warnings).toMatchObject([{ code: "locked" }]);
  });

  test("is closed by a screen: for good with a default, otherwise once the record is made", () => {
    const { screen } = form(
      organisation(
        { op: "readOnly", field: "number", value: true },
        { op: "readOnly", field: "reviewIntervalMonths", value: true },
        { op: "default", field: "reviewIntervalMonths", value: 12 },
      ),
    );
    expect([...readOnlyFields(screen, "create")]).toEqual(["reviewIntervalMonths"]);
    expect([...readOnlyFields(screen, "update")].toSorted()).toEqual(["number", "reviewIntervalMonths"]);
    expect(requiredFields(screen, "create").has("number")).toBe(true);
    const asked = form(
      organisation({ op: "required", field: "reviewIntervalMonths", value: true }),
      department(
        "d",
        { op: "readOnly", field: "reviewIntervalMonths", value: true },
        { op: "default", field: "reviewIntervalMonths", value: 6 },
      ),
    );
    expect(requiredFields(asked.screen, "create").has("reviewIntervalMonths")).toBe(false);
    expect([...defaultValues(screen)]).toEqual([["reviewIntervalMonths", 12]]);
  });

  test("stands in the section that a layer names: one of the default's, or a new one after them", () => {
    const section = (field: string, zh: string, en: string): ScreenOperation => ({ op: "section", field, value: { zh, en } });
    const { screen } = form(department("d", section("number", "评审", "Review"), section("level", "定期评审", "Periodic review")));
    expect(the({ screen }, "level")?.section).toBe("review");
    expect(screen.sections.at(-1)).toEqual({ key: the({ screen }, "number")?.section, title: { zh: "评审", en: "Review" } });
  });
});
