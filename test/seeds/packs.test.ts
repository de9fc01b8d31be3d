import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Bands, RegisterState } from "../../schema/register/definition/flow.screen.ts";
import type { RegisterPack } from "../../schema/register/definition/pack.screen.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { objectsIn, packFiles, valueAt } from "./read-packs.ts";

const slugs = packFiles.map(({ pack }) => pack.slug);
const each = packFiles.map((file) => [file.name, file.pack] as const);
const codes = new Set(
  ["zh", "en"].flatMap((language) =>
    ["departments", "positions", "people", "levels"].flatMap((file) =>
      (
        JSON.parse(readFileSync(join(projectFolder, "seeds", language, `${file}.json`), "utf8")) as { code?: string; number?: string }[]
      ).map((entry) => entry.code ?? entry.number),
    ),
  ),
);

const ofRecord = "state number openedAt department creator handler today now me points true false null in".split(" ");

/** Names that an expression reads, apart from functions, members and what its own loops bind. */
function namesIn(expression: string): string[] {
  const code = expression.replace(/'[^']*'|"[^"]*"/g, "''");
  const bound = [...code.matchAll(/\.(?:all|exists|exists_one|map|filter)\(\s*([a-z_]\w*)/g)].map((match) => match[1]);
  const names = [...code.matchAll(/(?<![\w.])[a-zA-Z_]\w*(?!\w*\()/g)].map(([name]) => name);
  return names.filter((name) => !bound.includes(name) && !ofRecord.includes(name));
}

const expressionKeys = ["is", "holds", "when", "requiredIf", "shownIf", "over", "amount"];

function expressionsOf(pack: RegisterPack): { at: string; expression: string }[] {
  return [...objectsIn(pack.definition)].flatMap(({ at, object }) =>
    expressionKeys.flatMap((key) => {
      const expression = object[key];
      return typeof expression === "string" && !at.includes(".columns.") ? [{ at: `${at}.${key}`, expression }] : [];
    }),
  );
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

  it("reads in its expressions only what its records hold", () => {
    for (const { at, expression } of expressionsOf(pack)) for (const read of namesIn(expression)) expect(fields, at).toContain(read);
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
