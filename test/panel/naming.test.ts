import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hiddenReason } from "../../admin/records/hidden-relation.ts";
import { bulkWords } from "../../admin/screens/list/bulk/bulk-words.ts";
import { commandNames, commands } from "../../schema/registry.commands.screen.ts";
import { screens } from "../../schema/registry.screen.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { panelSources } from "../support/panel-sources.ts";

describe("what a dialogue says", () => {
  const said = commandNames.flatMap((name) => {
    const { offer, bulk = [] } = commands[name];
    return [...(offer ? [offer] : []), ...bulk].flatMap(({ label, explain }) => [
      [name, label] as const,
      ...(explain ? [[name, explain] as const] : []),
    ]);
  });

  it("never speaks of a record, which has a kind and a name", () => {
    expect(said.length).toBeGreaterThan(30);
    for (const [name, { zh, en }] of said) {
      expect(zh, name).not.toMatch(/记录/);
      expect(en, name).not.toMatch(/\brecords?\b/i);
    }
    for (const { zh, en } of Object.values(bulkWords)) expect(`${zh} ${en}`).not.toMatch(/记录|\brecords?\b/i);
    expect(bulkWords.title.en).toContain("%{kind}");
    expect(bulkWords.title.zh).toContain("%{kind}");
  });

  it("names whom or what it is about in every dialogue of the panel, and never a record", () => {
    const dialogues = panelSources().flatMap((path) =>
      [...readFileSync(join(projectFolder, path), "utf8").matchAll(/<Command(?:Form)?Dialog\b.*?(?:\/>|>\n)/gs)].map(([tag]) => ({
        path,
        tag,
      })),
    );
    expect(dialogues.length).toBeGreaterThan(35);
    for (const { path, tag } of dialogues) {
      expect(tag, path).toMatch(/\bsubject=|\{\.\.\.(about|asks|frame)\}/);
      expect(tag, path).not.toMatch(/subject=(""|\{""\}|\{say\(.*(record|Record))/);
    }
  });

  it("says nothing of records where it asks before something is done", async () => {
    const files = panelSources().filter((path) => /(^|[/-])words\.ts$/.test(path));
    expect(files.length).toBeGreaterThan(15);
    for (const path of files) {
      const modules: Record<string, unknown> = await import(join(projectFolder, path));
      for (const words of Object.values(modules)) {
        for (const [name, said] of Object.entries(words as Record<string, { zh?: string; en?: string }>)) {
          if (!/(Title|Text|Confirm|Help)$/.test(name)) continue;
          expect(`${said.zh} ${said.en}`, `${path} ${name}`).not.toMatch(/此记录|该记录|这条记录|\b(this|the) records?\b/i);
        }
      }
    }
  });

  it("has a kind to name where the name may not be read", () => {
    for (const { title } of Object.values(screens)) {
      expect(title.singular.zh).not.toBe("记录");
      expect(title.singular.en).not.toBe("Record");
    }
  });
});

describe("a relation that may not be read", () => {
  it("says so only where there always is one", () => {
    expect(hiddenReason("accessGrants", "document", null)).toBe("clearance");
    expect(hiddenReason("accessLogs", "revision", null)).toBe("clearance");
    expect(hiddenReason("inquiries", "revision", null)).toBe("rights");
    // What may be empty as well tells nothing.
    expect(hiddenReason("inquiries", "provision", null)).toBeNull();
    expect(hiddenReason("obligations", "revision", null)).toBeNull();
    // What was answered, or not asked for.
    expect(hiddenReason("accessGrants", "document", { id: "x" })).toBeNull();
    expect(hiddenReason("accessGrants", "document", undefined)).toBeNull();
    expect(hiddenReason(undefined, "document", null)).toBeNull();
  });
});
