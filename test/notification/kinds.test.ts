import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { buildSchema, isEnumType, isObjectType, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { NotificationsQuery } from "../../admin/notification/notifications.ts";
import type { AnswerRecord } from "../../schema/shared/answer.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { kindsOfGroup, toldKindNames, toldKinds } from "../../schema/told/kinds.screen.ts";
import { tell, toldPaths } from "../../schema/told/tell.screen.ts";
import { type ToldKindDefinition, toldGroups } from "../../schema/told/told-kind.screen.ts";
import { projectFolder } from "../../server/project-folder.ts";

const api = buildSchema(readFileSync(join(projectFolder, "schema/schema.graphql"), "utf8"), { assumeValidSDL: true });

/** Words of the system as they stand in records, and the ids: none of them is for people. */
const ID = /^[0-9a-f]{8}-/;
const systemWords: readonly string[] = Object.values(words).flatMap((list) => Object.keys(list));

/** Whatever may stand at a path: a word of its list where the API says so, else a text, and nothing where it may not be read. */
function valueAt(path: string): fc.Arbitrary<string | number | boolean | null> {
  let type = api.getType("Notification");
  for (const name of path.split(".")) {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`The API has no ${path}.`);
    type = api.getType(String(field.type).replaceAll(/[[\]!]/g, ""));
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name), null);
  if (type?.name === "Int") return fc.option(fc.nat(99));
  if (type?.name === "Boolean") return fc.option(fc.boolean());
  if (type?.name === "ID") return fc.uuid();
  if (type?.name === "Date") return fc.option(fc.constantFrom("2026-11-21", "2027-02-28"));
  if (path.endsWith(".slug")) return fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/));
  return fc.option(fc.stringMatching(/^[\p{Script=Han}A-Z]{1,8}$/u));
}

/** A notification with random values at the paths; relations are null now and then, but for what it is about. */
function recordOf(kind: ToldKindDefinition): fc.Arbitrary<AnswerRecord> {
  const paths = toldPaths(kind);
  return fc.record({ values: fc.tuple(...paths.map(valueAt)), hidden: fc.subarray(kind.carries.slice(1)) }).map(({ values, hidden }) => {
    const record: Record<string, unknown> = {};
    for (const [index, path] of paths.entries()) {
      const names = path.split(".");
      const last = names.pop() ?? "";
      let at = record;
      for (const name of names) {
        at[name] ??= {};
        at = at[name] as Record<string, unknown>;
      }
      at[last] = values[index];
    }
    return { ...record, ...Object.fromEntries(hidden.map((name) => [name, null])) } as AnswerRecord;
  });
}

describe.each(toldKindNames)("the kind %s", (name) => {
  const kind = toldKinds[name];

  it("says in both languages what happened, with no place left and no word of the system", () => {
    fc.assert(
      fc.property(
        recordOf(kind),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("zh" as const, "en" as const),
        (record, count, language) => {
          const told = tell(language, kind, [record, ...Array.from({ length: count - 1 }, () => record)]);
          const texts = [told.text, ...told.facts.filter((fact) => typeof fact === "string"), ...told.titles];
          for (const text of texts) {
            expect(text.trim()).not.toBe("");
            expect(text).not.toMatch(/%\{\w+\}|undefined|null|\[object|\|\|\|\|/);
            for (const word of text.split(/[^\w-]+/))
              expect(ID.test(word) || (systemWords.includes(word) && /[a-z][A-Z]/.test(word))).toBe(false);
          }
          if (language === "zh") expect(told.text).toMatch(/\p{Script=Han}/u);
          else expect(told.text.replaceAll(/\p{Script=Han}/gu, "")).toMatch(/[a-z]{2}/);
          if (told.place !== null) expect(told.place).toMatch(/^\/[\w/-]*$/);
        },
      ),
    );
  });

  it("fills every place of its texts, and needs no value for nothing", () => {
    const texts = JSON.stringify([kind.one, kind.many, kind.facts ?? []]);
    const places = new Set([...texts.matchAll(/%\{(\w+)\}/g)].map(([, place]) => place));
    places.delete("smart_count");
    expect([...places].filter((place) => !(place! in kind.values))).toEqual([]);
    expect(Object.keys(kind.values).filter((value) => value !== "title" && !places.has(value))).toEqual([]);
  });

  it("tells texts apart only by words that there are", () => {
    const look = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      const { by, cases } = part as { by?: string; cases?: object };
      if (by && cases) {
        const known = fc.sample(valueAt(by), 300).map(String);
        expect(Object.keys(cases).filter((word) => !known.includes(word))).toEqual([]);
      }
      for (const inner of Object.values(part)) look(inner);
    };
    look(kind);
  });
});

describe("the kinds", () => {
  it("are all asked for by the panel, as far as the API has it", () => {
    expect(validate(api, parse(NotificationsQuery.text))).toEqual([]);
  });

  it("are each in one group, and have a name in lists", () => {
    const groups = (Object.keys(toldGroups) as (keyof typeof toldGroups)[]).flatMap(kindsOfGroup);
    expect([...groups].sort()).toEqual([...toldKindNames].sort());
    expect(Object.keys(words.NotificationKind)).toEqual(toldKindNames);
  });
});
