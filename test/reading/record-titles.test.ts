import { eventName } from "../../schema/registry.commands.screen.ts";
import "reflect-metadata";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { selectionOf } from "../../admin/providers/selection.ts";
import { valueAt } from "../../admin/records/field-path.ts";
import { eventSentence } from "../../schema/evidence/event-sentence.screen.ts";
import { fullTitleParts, keptTitle, keptTitleText, recordTitle, titleParts } from "../../schema/record-title.screen.ts";
import { screens } from "../../schema/registry.screen.ts";
import { type ResourceName, resourceNames } from "../../schema/registry.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { actorOfPerson } from "../../server/access/actor.ts";
import { codeModels } from "../../server/model/model.ts";
import { Reader } from "../../server/reading/reader.ts";
import { selectionOfFields, shown, titleField } from "../../server/reading/shown-field.ts";
import { withoutRegisters } from "../support/models.ts";
import { runs } from "../support/runs.ts";
import { TestServer } from "../support/server.ts";

const readers = [
  { language: "zh", timeZone: "Asia/Shanghai", eventName },
  { language: "en", timeZone: "UTC", eventName },
] as const;

/** Whether the value at the path is a text whose opening is logged: where nobody opens it, it is not named. */
function isText(resource: ResourceName, path: string): boolean {
  const field = codeModels.of(resource).description.fields.get(path);
  return field?.kind === "scalar" && field.opensText;
}

describe("what people call a record", () => {
  const value = (kind: string, list: string | undefined): fc.Arbitrary<unknown> => {
    if (list) return fc.constantFrom(...Object.keys(words[list as keyof typeof words]));
    if (kind === "moment") return fc.constantFrom("2026-11-21T06:05:00.000Z");
    if (kind === "number") return fc.integer({ min: 1, max: 99 });
    if (kind === "resource") return fc.constantFrom(...resourceNames);
    if (kind === "command") return fc.constantFrom("publishRevision", "exportRows");
    return fc.string({ minLength: 1 }).map((text) => `<${text.replaceAll("·", "")}>`);
  };
  const hidden = { nil: null, freq: 3 };

  it.each(resourceNames)("says of %s nothing that is hidden, and what is left in order", (resource) => {
    const parts = titleParts(resource);
    const values = fc.tuple(...parts.map(({ field }) => fc.option(value(field.kind, field.words), hidden)));
    fc.assert(
      fc.property(values, fc.constantFrom(...readers), (all, reader) => {
        const titled = (some: readonly unknown[]) =>
          recordTitle(resource, (path) => some[parts.findIndex((part) => part.path === path)], reader);
        const title = titled(all);
        const alone = all.flatMap((one, place) => (one === null ? [] : [titled(all.map((_, other) => (other === place ? one : null)))]));
        if (alone.length === 0) alone.push(screens[resource].title.singular[reader.language]);
        expect(title.length - alone.join("").length).toBeLessThanOrEqual(3 * (alone.length - 1));
        let from = 0;
        for (const text of alone) {
          expect(title.indexOf(text, from)).toBeGreaterThanOrEqual(from);
          from = title.indexOf(text, from) + text.length;
        }
        expect(from).toBe(title.length);
        for (const [place, { field }] of parts.entries())
          if (field.words && all[place] !== null && reader.language === "zh") expect(title).not.toContain(String(all[place]));
      }),
      { numRuns: runs(20) },
    );
  });

  it.each(resourceNames)("names %s in the trail in no language, and reads it in both", (resource) => {
    const parts = fullTitleParts(resource);
    // Nobody does anything with these alone, so that the trail never names them.
    const unnamed = ["auditEvents", "accessLogs", "jobRuns"].includes(resource);
    expect(parts.filter(({ field }) => field.kind === "moment" || field.kind === "command")).toHaveLength(unnamed ? 1 : 0);
    expect(parts.filter(({ path }) => isText(resource, path))).toEqual([]);
    const values = fc.tuple(...parts.map(({ field }) => fc.option(value(field.kind, field.words), hidden)));
    fc.assert(
      fc.property(values, (all) => {
        const kept = keptTitle(resource, all);
        if (kept === null) {
          expect(all.every((one) => one === null)).toBe(true);
          return;
        }
        const { zh, en } = keptTitleText(resource, kept);
        for (const [place, { field }] of parts.entries()) {
          const one = all[place];
          if (one === null) continue;
          if (field.inTitle === "edition") {
            expect([kept, zh, en]).toEqual([
              expect.stringContaining(`v${one}`),
              expect.stringContaining(`第 ${one} 版`),
              // Registers have versions, texts have revisions.
              expect.stringContaining(`${resource === "registerVersions" ? "Version" : "Revision"} ${one}`),
            ]);
          } else if (field.words) {
            expect(kept).toContain(String(one));
            // Another value may hold the very word.
            if (!all.some((other, at) => at !== place && String(other).includes(String(one)))) expect(zh).not.toContain(String(one));
          }
        }
      }),
      { numRuns: runs(20) },
    );
  });
});

describe("titles in the demo company", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({}, undefined, "zh demo");
  }, 300_000);
  afterAll(() => server.close());

  it.each(["admin", "officer", "auditor", "head", "staff"])(
    "are the same by server and panel for %s",
    async (login) => {
      const [[personId] = [""]] = await server.sql<[string]>(`select "person_id" from "account" where "login" = $1`, [login]);
      const client = await server.as({ id: personId });
      const actor = await actorOfPerson(server.database.reading, personId, withoutRegisters);
      if (!actor) throw new Error(`Nobody is ${login}.`);
      let compared = 0;
      for (const resource of resourceNames) {
        const reader = new Reader(server.database.reading, actor, async () => undefined);
        const title = titleField(actor.models.of(resource));
        const { items } = await reader.list({
          ...{ resource, selection: selectionOfFields([title]), where: null, orderBy: [] },
          page: { offset: 0, limit: 40 },
        });
        const ids = items.map(({ id }) => String(id));
        const { data, errors } = await client.ask(
          `query ($where: ${codeModels.of(resource).description.name}Where) { found: ${resource}(where: $where, page: { limit: 40 }) { items { ${selectionOf(resource, [])} } } }`,
          {
            where: { id: { in: ids } },
          },
        );
        expect(errors, resource).toBeUndefined();
        const records = new Map<string, object>(data?.found.items.map((record: { id: string }) => [record.id, record]));
        expect(records.size, resource).toBe(items.length);
        for (const row of items) {
          const seen = (path: string) => (isText(resource, path) ? null : valueAt(records.get(String(row.id)), path));
          for (const locale of readers) expect(shown(row, title, locale), resource).toBe(recordTitle(resource, seen, locale));
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(100);
    },
    60_000,
  );

  it("stand in the trail for every record, and name texts only in events about them", async () => {
    const rows = await server.sql<[string, string, string | null, string | null, string | null]>(
      `select distinct on ("subject_type", "subject_label", "revision_id") "command", "subject_type", "subject_id", "subject_label", "revision_id"::text from "audit_event" where "subject_type" is not null`,
    );
    const documents = await server.sql<[string]>(`select "number" from "policy_document" where "number" is not null`);
    const kinds = new Set<string>();
    const raw = new Set(
      Object.values(words)
        .flatMap((list) => Object.keys(list))
        .filter((word) => /[A-Z]/.test(word)),
    );
    for (const [command, subjectType, subjectId, subjectLabel, revisionId] of rows) {
      const resource = codeModels.all.find(({ description }) => description.name === subjectType)?.resource;
      if (!resource || !subjectId) continue;
      kinds.add(subjectType);
      expect(subjectLabel, `${command} ${subjectType}`).toBeTruthy();
      const { label } = eventSentence({ command, subjectType, subjectLabel, changes: null }, resource);
      const said = typeof label === "string" ? label : label.zh;
      expect(said).not.toMatch(/ · v\d+( · |$)/);
      for (const part of said.split(" · ")) expect(raw.has(part) || part in screens, said).toBe(false);
      const aboutText = fullTitleParts(resource).some(({ path }) => /(^|\.)(document|revision)\./.test(path));
      const namesDocument = documents.some(([number]) => said.startsWith(`${number} `));
      if (aboutText && namesDocument) expect(revisionId, said).not.toBeNull();
    }
    expect(kinds.size).toBeGreaterThan(15);
  });
});

describe("the sources", () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === "migrations" ? [] : files(path);
      return /\.tsx?$/.test(entry.name) ? [path] : [];
    });
  /** How a place that puts a title together itself looks. */
  const composing = [
    /subjectLabel: [^,}]*\b(name|title|number|label)\b/i,
    /\.number\b[^;\n"]{0,30}\.title\b/,
    /\.title\b[^;\n"]{0,30}\.ordinal\b/,
    /concat(_ws)?\([^)]*(·|"(name|title|number|label)")/,
    /"(name|title|number|label)" \|\| ' /,
    /\$\{[^}]*\.?(name|title|number)\}( ·)? \$\{[^}]*(name|title|role|kind|ordinal)\}/,
    /第 \$\{|"第 %\{\w+\} 版"/,
  ];
  /** What is no record, or is named before it goes. */
  const others = ["subjectLabel: title,", "subjectLabel: organisation.name,", "subjectLabel: kept?.title"];
  const offenders = (paths: readonly string[]) =>
    paths.flatMap((path) =>
      readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => composing.some((pattern) => pattern.test(line)) && !others.some((other) => line.includes(other)))
        .map((line) => `${path}: ${line.trim()}`),
    );

  it("put titles together in one place", () => {
    const words = ["schema/shared/edition-word.screen.ts", "schema/register/version-word.screen.ts"];
    const sources = ["server", "admin", "schema"].flatMap(files).filter((path) => !words.includes(path));
    expect(offenders(sources)).toEqual([]);
  });

  it("are searched for what was there before", () => {
    const before = [
      "subjectLabel: `#{person.name} · #{confirmation.kind}`,",
      "const label = `#{document.number} #{revision.title}`;",
      "[document?.number, document?.title].filter(Boolean)",
      'select concat_ws(\' · \', p."name", d."name")',
      `w."number" || ' ' || v."title" as "label"`,
      "tx.audit(grant, `#{person.name} · #{role}`)",
      "language === 'zh' ? `第 #{ordinal} 版`",
    ].map((line) => line.replaceAll("#{", "${"));
    for (const line of before)
      expect(
        composing.some((pattern) => pattern.test(line)),
        line,
      ).toBe(true);
  });
});
