import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isEnumType, isInputObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { commandNames, commands, eventNames, procedureNames, procedures, wordsOfCommand } from "../schema/registry.commands.screen.ts";
import { type Bilingual, screens } from "../schema/registry.screen.ts";
import { filledFields } from "../schema/shared/command.screen.ts";
import { buildApi } from "../server/graphql/schema.ts";
import { projectFolder } from "../server/project-folder.ts";
import { works } from "../server/works.ts";

const mutations = Object.keys(buildApi().getMutationType()?.getFields() ?? {});

/** How the sources name what they write into the trail, where that is no mutation. */
const written = [
  /runCommand\(\s*context,\s*\{\s*name: "(\w+)"/g,
  /runUnattended\(\s*context,\s*"(\w+)"/g,
  /\bcommand: "(\w+)", requestId/g,
  /LOADING = "(\w+)"/g,
];

const sources = (): string[] =>
  ["server", "seeds"].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(projectFolder, folder, name), "utf8")),
  );

/** All that is read of a command: its name, its sentence, and what it came to. */
function saidOf({ name, did, came = {}, nobody, unlabelled }: (typeof commands)[keyof typeof commands]["words"]): readonly Bilingual[] {
  const outcomes = Object.values(came).flatMap((values) => Object.values(values));
  return [name, did, ...outcomes, nobody, unlabelled].filter((text) => text !== undefined);
}

describe("a command stands in one place", () => {
  it("each mutation has its definition and its work", () => {
    expect(commandNames.filter((name) => !mutations.includes(name))).toEqual([]);
    expect(Object.keys(works).toSorted()).toEqual(commandNames.toSorted());
    // What gives commands for many records is none itself.
    const defined = [...commandNames, ...procedureNames, "runBulk", "transitionMany"];
    expect(mutations.toSorted()).toEqual(defined.toSorted());
  });

  it.each(commandNames)("%s has words in both languages", (name) => {
    const { words, offer, bulk = [], input } = commands[name];
    const said = [...saidOf(words), ...[offer, ...bulk].flatMap((each) => (each ? [each.label, each.explain] : []))];
    const asked = Object.values(input.fields).flatMap((field) => (field.asked ? [field.asked.label] : []));
    for (const text of [...said, ...asked]) {
      if (!text) continue;
      expect(text.en.trim()).not.toBe("");
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it("whatever is written into the trail has its words there", () => {
    const names = new Set(sources().flatMap((text) => written.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name!))));
    expect([...names]).toEqual(expect.arrayContaining(["signIn", "exportRows", "dailyWork", "makeOperatorLink", "loadDemo"]));
    for (const name of [...names, ...eventNames]) {
      const words = wordsOfCommand(name);
      expect(words ? saidOf(words).flatMap(({ zh, en }) => [/\p{Script=Han}/u.test(zh), en.trim() !== ""]) : name).not.toContain(false);
      expect(words, name).toBeDefined();
    }
  });

  it.each(procedureNames)("%s has words in both languages", (name) => {
    for (const text of saidOf(procedures[name].words)) {
      expect(text.en.trim()).not.toBe("");
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(commandNames.filter((name) => commands[name].form))("%s fills fields that its form has, with values that it takes", (name) => {
    const { form, input } = commands[name];
    if (!form) return;
    const filled = filledFields(form);
    expect(filled.filter(([value]) => !(value in input.fields))).toEqual([]);
    const fields: Readonly<Record<string, unknown>> = screens[form.resource].fields;
    expect(filled.filter(([, field]) => !(field in fields))).toEqual([]);
  });

  it.each(commandNames.filter((name) => commands[name].forms))(
    "%s fills forms that there are, with values that each of its list takes",
    (name) => {
      const { forms, input } = commands[name];
      if (!forms) return;
      const each = input.fields[forms.list]?.input?.fields ?? {};
      const filled = filledFields(forms);
      expect([...filled.map(([value]) => value), forms.by].filter((value) => !(value in each))).toEqual([]);
      const fields: Readonly<Record<string, unknown>> = screens[forms.resource].fields;
      expect(filled.filter(([, field]) => !(field in fields))).toEqual([]);
    },
  );

  it("whatever a form lets a person fill in, one of its commands takes", () => {
    const forms = commandNames.flatMap((name) => commands[name].form ?? commands[name].forms ?? []);
    const taken = new Set(forms.flatMap((form) => filledFields(form).map(([, field]) => `${form.resource}.${field}`)));
    const open = [...new Set(forms.map(({ resource }) => resource))].flatMap((resource) =>
      screens[resource].form.fields.flatMap(({ field, readOnly }) => (readOnly ? [] : [`${resource}.${field}`])),
    );
    expect(open.filter((field) => !taken.has(field))).toEqual([]);
  });

  it("what can be given for many records is what its definition offers so, with the values that it asks", () => {
    const api = buildApi();
    const bulkNames = commandNames.filter((name) => commands[name].bulk);
    const named = api.getType("BulkCommand");
    const values = api.getType("BulkValues");
    expect(isEnumType(named) && named.getValues().map(({ name }) => name)).toEqual(bulkNames);
    const asked = new Set(bulkNames.flatMap((name) => commands[name].bulk?.flatMap(({ asks }) => asks ?? []) ?? []));
    expect(isInputObjectType(values) && Object.keys(values.getFields()).toSorted()).toEqual([...asked].toSorted());
  });

  it.each(commandNames.filter((name) => commands[name].bulk))("%s asks for many records what it takes", (name) => {
    const { bulk = [], input } = commands[name];
    expect(bulk.flatMap(({ asks }) => (asks && !(asks in input.fields) ? [asks] : []))).toEqual([]);
  });
});
