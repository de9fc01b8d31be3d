import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { askedField, askedInputs } from "../../admin/screens/command/asked-fields.ts";
import { type CommandName, commandNames, commands } from "../../schema/registry.commands.screen.ts";
import type { ResourceName } from "../../schema/registry.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { panelSources } from "../support/panel-sources.ts";

/** A value that some dialogue asks for: of which command, and by the fields of which kind of record. */
type Asked = readonly [command: CommandName, resource: ResourceName, value: string];

const known = ["id", "expectedVersion"];

/** What the dialogues ask that follow from the definitions alone: at a record's page, and over selected records. */
const offered: readonly Asked[] = commandNames.flatMap((name) => {
  const { about, offer, bulk = [], input } = commands[name];
  const values = [
    ...(offer ? Object.keys(input.fields).filter((value) => !known.includes(value)) : []),
    ...bulk.flatMap(({ asks }) => asks ?? []),
  ];
  return values.map((value) => [name, about, value] as const);
});

/** What the dialogues beside these ask, as they stand in the panel's sources. */
const written: readonly Asked[] = panelSources().flatMap((path) =>
  [...readFileSync(join(projectFolder, path), "utf8").matchAll(/<CommandFormDialog\s(.*?)(?:\/>|>\n)/gs)].flatMap(([, tag = ""]) => {
    const name = /name="(\w+)"/.exec(tag)?.[1] as CommandName | undefined;
    const resource = /resource="(\w+)"/.exec(tag)?.[1] as ResourceName | undefined;
    const lists = [...tag.matchAll(/(?:needs|offers)=\{\[([^\]]*)\]/g)].flatMap(([, list = ""]) => [...list.matchAll(/"(\w+)"/g)]);
    return name && resource ? lists.map(([, value = ""]) => [name, resource, value] as const) : [];
  }),
);

it("there are dialogues to look at", () => {
  expect(offered.length).toBeGreaterThan(8);
  expect(written.length).toBeGreaterThan(15);
});

it.each([...offered, ...written])("%s asks, by %s, for %s in both languages", (name, resource, value) => {
  const [input] = askedInputs(name, (one) => one === value);
  if (!input) throw new Error(`${name} takes no ${value}.`);
  const { label } = askedField(name, resource, input, true);
  expect(label.zh).toMatch(/\p{Script=Han}/u);
  expect(label.en).toMatch(/^[A-Z]/);
});
