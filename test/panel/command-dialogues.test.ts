import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fieldOfInput } from "../../admin/providers/commands.ts";
import { knownBook } from "../../admin/records/book.ts";
import { fieldAt } from "../../admin/records/field-path.ts";
import type { ResourceName } from "../../admin/records/resource-name.ts";
import { askedInputs } from "../../admin/screens/command/asked-fields.ts";
import { type CommandName, commands } from "../../schema/registry.commands.screen.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { panelSources } from "../support/panel-sources.ts";

const words = (text: string | undefined) => [...(text ?? "").matchAll(/\w+/g)].map(([word]) => word);

/** The dialogues of commands in the panel whose name and resource stand in the source, with what each asks for. */
const dialogues = panelSources().flatMap((path) => {
  const source = readFileSync(join(projectFolder, path), "utf8");
  return source
    .split("<CommandFormDialog\n")
    .slice(1)
    .flatMap((text) => {
      const name = /^\s+name="(\w+)"/m.exec(text)?.[1];
      const resource = /^\s+resource="(\w+)"/m.exec(text)?.[1];
      if (!name || !resource) return [];
      const given = /^\s+given=\{\{([^}]*)\}\}/m.exec(text)?.[1];
      const needs = /^\s+needs=\{\[([^\]]*)\]\}/m.exec(text)?.[1];
      const offers = /^\s+offers=\{\[([^\]]*)\]\}/m.exec(text)?.[1];
      const all = askedInputs(name as CommandName, () => true).map((field) => field.name);
      if (needs === undefined && (given === undefined || /^\s+needs=/m.test(text))) return [];
      const asked = needs === undefined ? all.filter((input) => !words(given).includes(input)) : [...words(needs), ...words(offers)];
      return [{ path, name: name as CommandName, resource: resource as ResourceName, asked }];
    });
});

describe("the dialogues of commands", () => {
  it("are found in the sources", () => {
    expect(dialogues.length).toBeGreaterThan(10);
    for (const { resource } of dialogues) expect(knownBook().names).toContain(resource);
  });

  it.each(dialogues)(
    "$name in $path calls all that it asks for by words of the field, never by the API's names",
    ({ name, resource, asked }) => {
      const nameless = asked.filter(
        (input) => input !== "reason" && !commands[name].input.fields[input]?.asked && !fieldAt(resource, fieldOfInput(resource, input)),
      );
      expect(nameless).toEqual([]);
    },
  );
});
