import { describe, expect, test } from "vitest";
import { bindablePlaces } from "../../schema/register/binding/bindable.screen.ts";
import { sayFigure, valueAt } from "../../schema/register/binding/bound-value.screen.ts";
import { saysFigure } from "../../schema/register/binding/figure-words.screen.ts";
import type { RegisterPack } from "../../schema/register/definition/pack.screen.ts";
import { fillPack, type PackValue } from "../../schema/register/pack/fill-pack.screen.ts";
import { identitiesIn, type NamedRecord, packRegister } from "../../schema/register/pack/pack-register.screen.ts";
import { packText } from "../../schema/register/pack/pack-text.screen.ts";
import { readPack, readPackText } from "../../schema/register/pack/read-pack.screen.ts";
import { packFiles } from "../seeds/read-packs.ts";

const owner = "00000000-0000-4000-8000-000000000000";

/** An organisation that has all that packs ask for. */
class Organisation {
  readonly names = new Map<string, NamedRecord>();
  private readonly ids = new Map<string, string>();

  id(of: NamedRecord["of"], code: string): string {
    const known = this.ids.get(`${of} ${code}`);
    if (known !== undefined) return known;
    const id = `00000000-0000-4000-8000-${String(this.ids.size + 1).padStart(12, "0")}`;
    this.ids.set(`${of} ${code}`, id);
    this.names.set(id, { of, code, name: `名称 ${code}` });
    return id;
  }

  /** What a file suggests, as this organisation knows it. */
  values({ parameters }: RegisterPack): Readonly<Record<string, PackValue>> {
    return Object.fromEntries(
      parameters.map(({ key, of, suggests = [] }) => {
        if (of === "people") return [key, suggests.map((code) => this.id("person", code))];
        return [key, suggests[0] === undefined ? null : this.id(of, suggests[0])];
      }),
    );
  }
}

const read = (text: string): RegisterPack => {
  const json = readPackText(text);
  if ("findings" in json) throw new Error(JSON.stringify(json.findings));
  const answer = readPack(json.value);
  if ("findings" in answer) throw new Error(JSON.stringify(answer.findings));
  return answer.pack;
};
const findings = (value: unknown) => {
  const answer = readPack(value);
  return "findings" in answer ? answer.findings.map(({ at, key }) => `${at} ${key}`) : [];
};

describe("a register as a file", () => {
  test.each(packFiles.map(({ pack }) => [pack.slug, pack] as const))("%s comes back as it went out", (slug, pack) => {
    const organisation = new Organisation();
    const definition = fillPack(pack, { values: organisation.values(pack), owner, slug });
    const out = (one: typeof definition) => packRegister(one, { slug, owner, names: organisation.names, citing: (binding) => binding });
    const { pack: file, omits } = out(definition);
    expect(omits).toEqual([]);
    const text = packText(file);
    expect(identitiesIn(text)).toEqual([]);
    const again = fillPack(read(text), { values: organisation.values(file), owner, slug });
    expect(again).toEqual(definition);
    expect(packText(out(again).pack)).toBe(text);
    expect(file.needs ?? []).toEqual(pack.needs ?? []);
  });

  const one = packFiles.find(({ pack }) => pack.slug === "purchases")?.pack as RegisterPack;

  test("asks for what it names within formulas, and leaves out what only stands for records of home", () => {
    const organisation = new Organisation();
    const department = organisation.id("department", "CS");
    const record = "99999999-0000-4000-8000-000000000000";
    const definition = fillPack(one, { values: organisation.values(one), owner, slug: "mine" });
    const [first, second, ...fields] = definition.fields;
    const own = {
      ...definition,
      fields: [{ ...first, shownIf: `department != "${department}"` }, { ...second, default: { value: record } }, ...fields],
      views: [{ key: "own", label: { zh: "", en: "Own" }, as: "table", where: { customer: { id: { eq: record } } } }],
    } as typeof definition;
    const { pack, omits } = packRegister(own, { slug: "mine", owner, names: organisation.names, citing: (binding) => binding });
    expect(omits.map(({ at }) => at)).toEqual(["fields.1.default", "views.0.where"]);
    expect(identitiesIn(pack)).toEqual([]);
    const other = new Organisation();
    other.id("person", "somebody");
    const filled = fillPack(pack, { values: other.values(pack), owner, slug: "theirs" });
    expect(filled.fields[0]?.shownIf).toBe(`department != "${other.id("department", "CS")}"`);
  });

  test("says where it is broken", () => {
    const text = packText(one);
    for (const [broken, place] of [
      [text.slice(0, -3), null],
      [text.replace('"slug"', "slug"), [3, 3]],
      [`{\n  "format": 1,\n  "says": tru}`, [3, 14]],
      ["", [1, 1]],
      ["<html>", [1, 1]],
    ] as const) {
      const answer = readPackText(broken);
      const [finding] = "findings" in answer ? answer.findings : [];
      expect(finding?.key).toBe("brokenFile");
      if (place) expect(finding?.message.en).toContain(`line ${place[0]}, character ${place[1]} `);
    }
    expect(readPackText(`\uFEFF${text}`)).toHaveProperty("value");
  });

  test("names the place of what is wrong with it", () => {
    expect(findings(null)).toEqual([" notAPack"]);
    expect(findings([one])).toEqual([" notAPack"]);
    expect(findings({ ...one, format: 2 })).toEqual(["format newerFormat"]);
    expect(findings({ ...one, definition: { ...one.definition, format: 7 } })).toEqual(["definition.format newerFormat"]);
    expect(findings({ ...one, extra: 1 })).toEqual(["extra unknownProperty"]);
    expect(findings({ ...one, parameters: [{ key: "__proto__", label: { zh: "", en: "" }, of: "person" }] })).toEqual([
      "parameters.0.key badKey",
    ]);
    const label = { zh: "", en: "x" };
    const twice = { ...one, parameters: ["owner", "a", "a"].map((key) => ({ key, label, of: "person" })) };
    expect(findings(twice)).toEqual(["parameters.0.key sameKey", "parameters.2.key sameKey"]);
    expect(findings({ ...one, definition: { ...one.definition, fields: { length: 9 } } })).toEqual(["definition.fields wrongShape"]);
    expect(findings(JSON.parse(`{"__proto__": {"definition": 1}, "format": 1}`))).toEqual([" notAPack"]);
  });
});

describe("figures that a rule says", () => {
  test("stand where packs say that they do, and have words", () => {
    for (const { pack } of packFiles)
      for (const { at } of pack.definition.bindings ?? []) {
        expect(valueAt(pack.definition, at), `${pack.slug} ${at}`).toBeDefined();
        expect(sayFigure(pack.definition, at).zh, `${pack.slug} ${at}`).toMatch(/\p{Script=Han}|\d/u);
      }
    const places = packFiles.flatMap(({ pack }) => bindablePlaces(pack.definition).map((at) => [pack, at] as const));
    expect(places.length).toBeGreaterThan(100);
    for (const [pack, at] of places) expect(valueAt(pack.definition, at), `${pack.slug} ${at}`).toBeDefined();
  });

  test.each([
    ["投诉应当在二十四小时内答复", { amount: 24, unit: "hours" }, true],
    ["投诉应当在 24 小时内答复", { amount: 24, unit: "hours" }, true],
    ["投诉应当在１２小时内答复", { amount: 24, unit: "hours" }, false],
    ["当日内答复，最迟一天", { amount: 24, unit: "hours" }, true],
    ["单价五百元以上的", { value: 500, included: true }, true],
    ["单价 1,500 元以上的", { value: 1500, included: true }, true],
    ["单价 1,500 元以上的", { value: 500, included: true }, false],
    ["不超过2万元", { value: 20_000, included: true }, true],
    ["缺报一次扣二分", { key: "late", points: -2 }, true],
    ["每日17:00前", "17:00", true],
    ["每日16:00前", "17:00", false],
    ["Answered within twelve hours", { amount: 12, unit: "hours" }, true],
    ["没有数字的条款", { amount: 3, unit: "days" }, false],
    ["没有数字的条款", { every: "day" }, true],
  ] as const)("%s: %o", (text, value, holds) => {
    expect(saysFigure(text, value)).toBe(holds);
  });
});
