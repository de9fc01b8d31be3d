import { describe, expect, it } from "vitest";
import { commandNames, commands, procedureNames, procedures } from "../schema/registry.commands.screen.ts";
import { type Bilingual, screens } from "../schema/registry.screen.ts";
import { filledFields } from "../schema/shared/command.screen.ts";
import { buildApi } from "../server/graphql/schema.ts";
import { works } from "../server/works.ts";

const mutations = Object.keys(buildApi().getMutationType()?.getFields() ?? {});

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
    const defined = [...commandNames, ...procedureNames, "runBulk"];
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

  it("whatever a form lets a person fill in, one of its commands takes", () => {
    const forms = commandNames.flatMap((name) => commands[name].form ?? []);
    const taken = new Set(forms.flatMap((form) => filledFields(form).map(([, field]) => `${form.resource}.${field}`)));
    const open = [...new Set(forms.map(({ resource }) => resource))].flatMap((resource) =>
      screens[resource].form.fields.flatMap(({ field, readOnly }) => (readOnly ? [] : [`${resource}.${field}`])),
    );
    expect(open.filter((field) => !taken.has(field))).toEqual([]);
  });

  it.each(commandNames.filter((name) => commands[name].bulk))("%s asks for many records what it takes", (name) => {
    const { bulk = [], input } = commands[name];
    expect(bulk.flatMap(({ asks }) => (asks && !(asks in input.fields) ? [asks] : []))).toEqual([]);
  });
});
