import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDefinition } from "../../schema/register/check/check-definition.screen.ts";
import type { FieldKindDefinition } from "../../schema/register/definition/field.screen.ts";
import type { RegisterPack } from "../../schema/register/definition/pack.screen.ts";
import { projectFolder } from "../../server/project-folder.ts";

const folder = join(projectFolder, "seeds/registers");
const packs: readonly RegisterPack[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

const registers = new Map(
  packs.map(({ slug, definition }) => [
    slug,
    new Map<string, FieldKindDefinition["kind"]>(
      definition.fields.map(({ key, of }) => [key, of.kind === "computed" ? of.gives : of.kind]),
    ),
  ]),
);

describe("the packs", () => {
  test.each(packs.map((pack) => [pack.slug, pack] as const))("%s could be published as it is", (slug, { definition }) => {
    const errors = checkDefinition(definition, { slug, registers }).filter(({ severity }) => severity === "error");
    expect(errors.map(({ at, key, message }) => `${at} ${key} ${message.en}`)).toEqual([]);
  });
});
