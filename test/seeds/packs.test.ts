import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FieldKindDefinition, RegisterField } from "../../schema/register/definition/field.screen.ts";
import type { Bands, RegisterState } from "../../schema/register/definition/flow.screen.ts";
import type { RegisterPack } from "../../schema/register/definition/pack.screen.ts";
import { compileExpression, hasProblems, type Wanted } from "../../schema/register/expression/compile.screen.ts";
import { beginningScope, lineScope, pointsScope, recordScope, type Scope } from "../../schema/register/expression/scope.screen.ts";
import { columnFormulas, computedFormulas, formulaOrder } from "../../schema/register/expression/worked-out.screen.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { objectsIn, packFiles, valueAt } from "./read-packs.ts";

const slugs = packFiles.map(({ pack }) => pack.slug);
const each = packFiles.map((file) => [file.name, file.pack] as const);

/** Something of a demo company that packs suggest: by its code or number, a level by its name. */
interface SuggestedSeed {
  readonly code?: string;
  readonly number?: string;
  readonly name?: { readonly zh: string; readonly en: string };
}

const codes = new Set(
  ["zh", "en"].flatMap((language) =>
    ["departments", "positions", "people", "levels"].flatMap((file) =>
      (JSON.parse(readFileSync(join(projectFolder, "seeds", language, `${file}.json`), "utf8")) as SuggestedSeed[]).flatMap(
        ({ code, number, name }) => (file === "levels" && name ? [name.zh, name.en] : [code ?? number]),
      ),
    ),
  ),
);

const ofRecord = [...recordScope({ fields: [], states: [] }).types.keys()];

/** Every formula of a definition with what it may name and what it has to give. */
function formulasOf({
  definition: d,
  slug,
}: RegisterPack): readonly (readonly [at: string, formula: string, scope: Scope, wanted: Wanted])[] {
  const record = recordScope(d, slug);
  const condition = (at: string, formula: string | undefined) =>
    formula === undefined ? [] : [[at, formula, record, { gives: "flag" }] as const];
  const value = (at: string, formula: string, field: FieldKindDefinition) => [at, formula, record, { field, slug }] as const;
  const ofField = ({ key, of, default: first, requiredIf, shownIf, unique }: RegisterField) => [
    ...condition(`${key}.requiredIf`, requiredIf),
    ...condition(`${key}.shownIf`, shownIf),
    ...condition(`${key}.unique`, typeof unique === "object" ? unique.when : undefined),
    ...(first && "is" in first ? [[`${key}.default`, first.is, beginningScope, { field: of, slug }] as const] : []),
    ...(of.kind === "computed" ? [[key, of.is, record, of] as const] : []),
    ...(of.kind === "table"
      ? columnFormulas(of.columns).map((column) => [`${key}.${column.key}`, column.is, lineScope(of.columns), column.wanted] as const)
      : []),
  ];
  const guards = [...d.transitions.flatMap(({ guards = [] }) => guards), ...(d.handover?.guards ?? [])];
  const kindOf = (key: string) => d.fields.find((field) => field.key === key)!.of;
  return [
    ...d.fields.flatMap(ofField),
    ...guards.flatMap(({ holds }) => condition("guard", holds)),
    ...d.transitions.flatMap(({ key, sets = [] }) => sets.map(({ field, is }) => value(`${key}.sets`, is, kindOf(field)))),
    ...(d.opening?.tells ?? []).flatMap(({ when }) => condition("opening", when)),
    ...(d.limits ?? []).flatMap(({ key, when }) => condition(key, when)),
    ...(d.duties ?? []).flatMap(({ key, fulfilledBy }) => condition(key, fulfilledBy.when)),
    ...(d.bands ?? []).map(({ key, over }) => [key, over, over === "points" ? pointsScope : record, { gives: "number" }] as const),
    ...(d.balances ?? []).flatMap(({ key, unit, entries }) =>
      entries.flatMap(({ amount, when }) => [[key, amount, record, { gives: unit }] as const, ...condition(key, when)]),
    ),
    ...(d.points ?? []).flatMap(({ rules }) =>
      rules.flatMap(({ key, from }) => condition(key, from && "when" in from ? from.when : undefined)),
    ),
    ...(d.reports ?? []).flatMap(({ measures }) => measures.flatMap((one) => condition(one.key, "when" in one ? one.when : undefined))),
  ];
}

const edges = ({ bands }: Bands) => bands.map(({ from, to }) => [from ?? null, to ?? null] as const);

/** States that can be reached from one by transitions. */
function reachable({ definition }: RegisterPack, from: string, seen = new Set([from])): Set<string> {
  for (const transition of definition.transitions) {
    if (!transition.from.includes(from) || seen.has(transition.to)) continue;
    seen.add(transition.to);
    reachable({ definition } as RegisterPack, transition.to, seen);
  }
  return seen;
}

it("holds every pack to the type of packs, as the compiler reads it", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "packs-"));
  const type = join(projectFolder, "schema", "register", "definition", "pack.screen.ts");
  const written = packFiles.map(({ text }, at) => `export const pack${at}: RegisterPack = ${text};`);
  writeFileSync(join(folder, "packs.ts"), [`import type { RegisterPack } from ${JSON.stringify(type)};`, ...written].join("\n"));
  const options = "--noEmit --strict --target es2024 --lib es2024,dom --module esnext --moduleResolution bundler --ignoreConfig";
  const also = "--allowImportingTsExtensions --experimentalDecorators --types node --skipLibCheck";
  const compiler = join(projectFolder, "node_modules", "typescript", "bin", "tsc");
  try {
    execFileSync(process.execPath, [compiler, ...options.split(" "), ...also.split(" "), join(folder, "packs.ts")], { cwd: projectFolder });
  } catch (error) {
    expect.soft(String((error as { stdout: Buffer }).stdout)).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe.each(each)("%s", (name, pack) => {
  const { definition } = pack;
  const keys = <T extends { key: string }>(entries: readonly T[] | undefined) => (entries ?? []).map(({ key }) => key);
  const fields = keys(definition.fields);
  const states = keys(definition.states);

  it("is named after its slug, and refers to nothing but itself, what it needs and what its installer chooses", () => {
    expect(name).toBe(`${name.slice(0, 2)}-${pack.slug}`);
    const registers = [...objectsIn(definition)].flatMap(({ object }) =>
      typeof object.register === "string" && object.template === undefined ? [object.register] : [],
    );
    for (const register of registers) expect([pack.slug, ...(pack.needs ?? [])]).toContain(register);
    for (const needed of pack.needs ?? []) expect(slugs).toContain(needed);
    const chosen = new Set([...JSON.stringify(definition).matchAll(/"\$(\w+)"/g)].map((match) => match[1]));
    chosen.delete("owner");
    expect([...chosen].sort()).toEqual(keys(pack.parameters).sort());
    for (const { suggests } of pack.parameters) for (const code of suggests ?? []) expect(codes).toContain(code);
  });

  it("says everything in both languages", () => {
    for (const { at, object } of objectsIn(pack)) {
      if (!("zh" in object)) continue;
      expect(object.zh, at).toMatch(/[\u4e00-\u9fff]/);
      expect(object.en, at).toMatch(/^[^\u3000-\u9fff\uff00-\uffef]*[a-z][^\u3000-\u9fff\uff00-\uffef]*$/i);
    }
  });

  it("has between 6 and 16 fields of its own form, a few of them required, with keys that stay", () => {
    expect(fields.length).toBeGreaterThanOrEqual(6);
    expect(fields.length).toBeLessThanOrEqual(16);
    expect(new Set(fields).size).toBe(fields.length);
    for (const key of fields) {
      expect(key).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
      expect(ofRecord).not.toContain(key);
    }
    expect(definition.fields.filter(({ required }) => required).length).toBeLessThanOrEqual(8);
    expect(definition.fields.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(8);
    const sections = keys(definition.sections);
    for (const { section } of definition.fields) expect(sections).toContain(section);
    for (const section of sections) expect(definition.fields.some((field) => field.section === section)).toBe(true);
  });

  it("has formulas that give what is wanted of them, and that no list makes costly", () => {
    for (const [at, formula, scope, wanted] of formulasOf(pack)) {
      const outcome = compileExpression(formula, scope, wanted);
      expect(hasProblems(outcome) ? outcome.problems : [], `${at}: ${formula}`).toEqual([]);
    }
    const { circles } = formulaOrder(computedFormulas(definition));
    expect(circles).toEqual([]);
  });

  it("lets every state be reached, every open one be left, and every way be gone by somebody", () => {
    if (states.length === 0) return;
    expect([...reachable(pack, states[0]!)].sort()).toEqual([...states].sort());
    const closed = (state: RegisterState) => definition.states.some((other) => !other.open && reachable(pack, state.key).has(other.key));
    for (const state of definition.states) expect(!state.open || closed(state), state.key).toBe(true);
    for (const { key, who, from, fields: filled, sets, approval } of definition.transitions) {
      expect(who.length + (approval === undefined ? 0 : 1), key).toBeGreaterThan(0);
      for (const state of from) expect(states).toContain(state);
      for (const { field } of [...(filled ?? []), ...(sets ?? [])]) expect(fields, key).toContain(field);
    }
  });

  it("names only fields, states and transitions that it has", () => {
    const others = ["state", "number", "department", "creator", "handler", "openedAt", "closedAt", "dueAt"];
    const known = {
      field: fields,
      state: states,
      transition: keys(definition.transitions),
      limit: keys(definition.limits),
      duty: keys(definition.duties),
    };
    const ofOthers: string[] = [];
    definition.duties?.forEach(({ rhythm, owedBy }, at) => {
      if (rhythm.every !== "since" && rhythm.every !== "age") return;
      ofOthers.push(`duties.${at}.rhythm`, `duties.${at}.owedBy`);
      const about = packFiles.find(({ pack: other }) => other.slug === rhythm.register)!.pack.definition.fields.map(({ key }) => key);
      for (const field of [rhythm.field, ...owedBy.flatMap((who) => (who.kind === "field" ? [who.field] : []))])
        expect(about).toContain(field);
    });
    for (const { at, object } of objectsIn(definition)) {
      if (ofOthers.some((place) => at.startsWith(place))) continue;
      for (const [kind, there] of Object.entries(known)) {
        if (typeof object[kind] === "string" && !at.includes("period")) expect(there, `${at}.${kind}`).toContain(object[kind]);
      }
    }
    for (const field of definition.recordTitle) expect(fields).toContain(field);
    for (const { groupBy, period } of definition.reports ?? []) {
      for (const field of [...groupBy, ...(period ? [period.field] : [])]) expect([...fields, ...others]).toContain(field);
    }
    for (const { columns, day, where } of definition.views ?? []) {
      for (const field of [...(columns ?? []), ...(day ? [day] : []), ...Object.keys(where ?? {})])
        expect([...fields, ...others]).toContain(field);
    }
    for (const { per } of definition.balances ?? []) for (const field of per ?? []) expect(fields).toContain(field);
    for (const { at } of definition.bindings ?? []) expect(valueAt(definition, at), at).toBeDefined();
  });

  it("has bands that cover every number once, and steps for each of them", () => {
    for (const bands of definition.bands ?? []) {
      const ranges = edges(bands);
      expect(ranges[0]![0]).toBeNull();
      expect(ranges.at(-1)![1]).toBeNull();
      for (let at = 1; at < ranges.length; at++) {
        const [below, above] = [ranges[at - 1]![1], ranges[at]![0]];
        expect(above?.value).toBe(below?.value);
        expect(above?.included).toBe(!below?.included);
      }
    }
    for (const { approval } of definition.transitions) {
      if (approval === undefined) continue;
      const bands = definition.bands?.find(({ key }) => key === approval.bands);
      expect(Object.keys(approval.steps).sort()).toEqual(keys(bands?.bands).sort());
    }
  });
});
