import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import type { AccessTemplate } from "../../schema/register/definition/access.screen.ts";
import type { Who } from "../../schema/register/definition/who.screen.ts";
import { objectsIn, packFiles } from "../seeds/read-packs.ts";
import { whoText } from "./pack-parts.ts";

it("has its story", () => {
  const told = readdirSync(import.meta.dirname).flatMap((file) => (/^\d\d-.*\.test\.ts$/.test(file) ? [file.replace(".test.ts", "")] : []));
  expect(told.sort()).toEqual(packFiles.map(({ name }) => name));
});

/** Whether somebody who is meant of any record may read it by the template, as far as a definition says it. */
function reaches(template: AccessTemplate, who: Who, opensFromAnywhere: boolean): boolean {
  if (template.template === "everybody") return true;
  if (template.template === "circle") return who.kind === "people" || who.kind === "field";
  const { fields = [], departments, positions = [] } = template;
  const units = departments?.map(({ id }) => id) ?? (template.template === "department" ? ["$owner"] : []);
  switch (who.kind) {
    case "field":
      return fields.includes(who.field);
    case "position":
      // Of the record's own department: of what they opened themselves.
      return who.of === "record" || positions.includes(who.position) || (!opensFromAnywhere && units.includes("$owner"));
    case "head":
      if (who.of === "register") return true;
      if (typeof who.of === "object") return units.includes(who.of.id);
      return template.template === "involved" || (!opensFromAnywhere && units.includes("$owner"));
    case "members":
      return units.includes(typeof who.of === "object" ? who.of.id : who.of === "register" ? "$owner" : "");
    case "staff":
      return false;
    default:
      return true;
  }
}

const isWho = (object: object): object is Who => "kind" in object && typeof object.kind === "string";

it.each(packFiles)("$name tells and asks of its records only those who may read them", ({ pack: { definition } }) => {
  const { access, opening, transitions, limits } = definition;
  const anywhere = access.create.template === "everybody";
  const meant = [...objectsIn([opening, transitions, limits])].flatMap(({ at, object }) =>
    isWho(object) && !at.includes("notBy") ? [{ at, who: object }] : [],
  );
  const unread = meant.filter(({ who }) => !reaches(access.read, who, anywhere)).map(({ at, who }) => `${at}: ${whoText(who)}`);
  expect(unread).toEqual([]);
});
