import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { screens } from "../../schema/registry.screen.ts";
import { resourceNames } from "../../schema/registry.ts";
import { readSeeds } from "../../seeds/seed-files.ts";
import type { DemoLanguage } from "../../seeds/seed-types.ts";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { validateOperations } from "../../server/screen/effective/validate-operations.ts";

describe.each(["zh", "en"] as const)("the seed files in %s", (language: DemoLanguage) => {
  const seeds = readSeeds(language);
  const folder = join(projectFolder, "seeds", language);

  test("name every text there is, and none that is missing", () => {
    const named = [
      ...seeds.documents.flatMap(({ revisions }) => revisions.map(({ file }) => file)),
      ...seeds.agreements.flatMap(({ revisions }) => revisions.map(({ file }) => file)),
      ...seeds.courses.map(({ text }) => text),
      ...seeds.attachments.map(({ file }) => file),
    ];
    const there = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => /\.(md|txt|csv)$/.test(path) && existsSync(join(folder, path)));
    expect(named.toSorted()).toEqual(there.toSorted());
  });

  test.each(seeds.documents.flatMap(({ number, revisions }) => revisions.map(({ file }, index) => [`${number} ${index + 1}`, file])))(
    "%s is read into provisions",
    (_name, file) => {
      const { provisions } = parseRegulation(seeds.text(file));
      expect(provisions.length).toBeGreaterThan(5);
    },
  );

  test.each(seeds.screens.map((screen) => [`${screen.department} ${screen.resource} ${screen.kind}`, screen] as const))(
    "the screen %s says only what a screen can say",
    (_name, { resource, kind, operations }) => {
      const name = resourceNames.find((one) => one === resource);
      expect(name).toBeDefined();
      expect(validateOperations(operations, { defaults: screens[name!], kind, level: "department" })).toMatchObject({ ok: true });
    },
  );

  test.each(seeds.views.map((view) => [view.name, view] as const))(
    "the view %s says only what a view can say",
    (_name, { resource, operations }) => {
      const name = resourceNames.find((one) => one === resource);
      expect(name).toBeDefined();
      expect(validateOperations(operations, { defaults: screens[name!], kind: "list", level: "view" })).toMatchObject({ ok: true });
    },
  );

  test("keep files with records that there are", () => {
    const revisions = seeds.documents.flatMap(({ number, revisions }) => revisions.map((_, index) => `${number} ${index + 1}`));
    const courses = seeds.courses.map(({ code }) => code);
    expect(seeds.attachments.length).toBeGreaterThan(0);
    for (const { revision, course, file } of seeds.attachments) {
      const owners = [...revisions.filter((one) => one === revision), ...courses.filter((one) => one === course)];
      expect(owners, file).toHaveLength(1);
    }
  });

  test("quote rules that the texts have", () => {
    const sources = seeds.courses.flatMap(({ questions }) => questions.map(({ source }) => source));
    for (const { document, revision, provision } of sources) {
      const file = seeds.documents.find(({ number }) => number === document)?.revisions[revision - 1]?.file ?? "";
      const labels = parseRegulation(seeds.text(file)).provisions.map(({ label }) => label);
      expect(labels, `${document} ${revision}`).toEqual(expect.arrayContaining([...provision]));
    }
  });
});
