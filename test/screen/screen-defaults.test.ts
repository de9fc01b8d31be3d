import "reflect-metadata";
import { describe, expect, test } from "vitest";
import { screens } from "../../schema/registry.screen.ts";
import { type ResourceName, resourceNames } from "../../schema/registry.ts";
import type { FieldDescription } from "../../schema/shared/description.ts";
import type { FieldKind, ScreenDefault } from "../../schema/shared/screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { codeModels } from "../../server/model/model.ts";
import { pathSteps } from "../../server/screen/effective/resolve-path.ts";
import { isComparable } from "../../server/screen/effective/validate-value.ts";

/** The kinds of display that fit what a field holds. */
const fitting: Record<string, readonly FieldKind[]> = {
  id: ["text"],
  text: ["text", "longText", "markdown", "email", "phone", "colour", "hash", "word", "command", "resource", "recordType"],
  int: ["number", "percent", "months", "minutes", "workingDays", "bytes", "people"],
  number: ["number", "percent"],
  flag: ["flag"],
  day: ["day"],
  moment: ["moment"],
  decimal: ["number", "money"],
  json: ["data", "audience", "words", "options", "keys"],
  ids: ["ids"],
  enum: ["word", "state"],
  many: ["records"],
};

function fieldAt(resource: ResourceName, path: string): FieldDescription | undefined {
  const steps = pathSteps(codeModels.of(resource), path);
  const last = steps?.at(-1);
  return last?.model.description.fields.get(last.field);
}

function fittingKinds(field: FieldDescription): readonly FieldKind[] {
  if (field.kind === "one") {
    const target = field.target;
    return [
      target === "people" ? "person" : target === "departments" ? "department" : target === "classificationLevels" ? "level" : "record",
    ];
  }
  if (field.kind === "many") return fitting.many ?? [];
  return fitting[typeof field.type === "object" ? "enum" : field.type] ?? [];
}

function textsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "zh" in value && "en" in value ? [String(value.zh), String(value.en)] : [];
  return [...own, ...Object.values(value).flatMap(textsOf)];
}

describe.each(resourceNames)("the default screen of %s", (name) => {
  const screen: ScreenDefault = screens[name];
  const entity = codeModels.of(name).description;

  test("names its resource and each of the entity's fields, and no others", () => {
    expect(screen.resource).toBe(name);
    const plain = Object.keys(screen.fields).filter((field) => !field.includes("."));
    expect(plain.toSorted()).toEqual([...entity.fields.keys()].toSorted());
  });

  test("describes each field as the entity has it", () => {
    for (const [path, field] of Object.entries(screen.fields)) {
      const described = fieldAt(name, path);
      expect(described, path).toBeDefined();
      if (!described) continue;
      expect(fittingKinds(described), path).toContain(field.kind);
      if (described.kind === "scalar" && typeof described.type === "object") expect(field.words, path).toBe(described.type.name);
      if (described.kind !== "scalar") expect(field.record, path).toBe(described.target);
      else expect(field.record, path).toBeUndefined();
    }
  });

  test("begins with what people call the record and shows at most seven columns", () => {
    const columns = screen.list.columns.map(({ field }) => field);
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.length).toBeLessThanOrEqual(7);
    expect(new Set(columns).size).toBe(columns.length);
    expect(screen.recordTitle.map((path) => path.split(".")[0])).toContain(columns[0]?.split(".")[0]);
    for (const path of screen.recordTitle) expect(fieldAt(name, path)?.kind, path).toBe("scalar");
  });

  test("orders and filters by what can be compared", () => {
    for (const field of [...screen.list.sort.map((key) => key.field), ...screen.list.filters]) {
      const kind = screen.fields[field]?.kind;
      expect(kind && isComparable(kind), field).toBe(true);
    }
    expect(screen.list.sort.length).toBeGreaterThan(0);
    for (const { field } of screen.list.columns) expect(Object.keys(screen.fields)).toContain(field);
  });

  test("has a form whose fields each stand once in a known section", () => {
    const fields = screen.form.fields.map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
    const sections = screen.form.sections.map(({ key }) => key);
    for (const field of screen.form.fields) {
      expect(Object.keys(screen.fields)).toContain(field.field);
      expect(sections, field.field).toContain(field.section);
      expect(Boolean(field.readOnly && (field.required || field.createOnly)), field.field).toBe(false);
      const described = fieldAt(name, field.field);
      const derived = described?.kind === "many" || described?.column === null;
      const given = ["title", "level"].includes(field.field) && name === "policyDocuments";
      if (derived && !given) expect(field.readOnly, field.field).toBe(true);
    }
  });

  test("is plain data that says everything in both languages", () => {
    expect(JSON.parse(JSON.stringify(screen))).toEqual(screen);
    for (const text of textsOf(screen)) expect(text.trim()).not.toBe("");
    for (const field of Object.values(screen.fields)) {
      expect(field.label.zh).toMatch(/\p{Script=Han}/u);
      expect(field.label.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

test("each closed list has words for exactly its values, and states have a tone", () => {
  for (const name of resourceNames) {
    for (const field of codeModels.of(name).description.fields.values()) {
      if (field.kind !== "scalar" || typeof field.type !== "object") continue;
      const list = Object.entries(words).find(([key]) => key === (field.type as { name: string }).name)?.[1];
      expect(Object.keys(list ?? {}).toSorted(), field.type.name).toEqual([...field.type.values].toSorted());
    }
    for (const field of Object.values(screens[name].fields)) {
      if (field.kind !== "state") continue;
      for (const label of Object.values(words[field.words as keyof typeof words])) expect(label).toHaveProperty("tone");
    }
  }
});

test("a path that leads nowhere has no steps", () => {
  const steps = pathSteps(codeModels.of("obligations"), "person.department.name");
  expect(steps?.map(({ model, field }) => [model.resource, field])).toEqual([
    ["obligations", "person"],
    ["people", "department"],
    ["departments", "name"],
  ]);
  expect(pathSteps(codeModels.of("obligations"), "person.nothing")).toBeUndefined();
  expect(pathSteps(codeModels.of("obligations"), "dueOn.name")).toBeUndefined();
  expect(pathSteps(codeModels.of("obligations"), "constructor")).toBeUndefined();
});
