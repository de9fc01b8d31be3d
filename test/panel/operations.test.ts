import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema, parse, validate } from "graphql";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { projectFolder } from "../../server/project-folder.ts";

const texts = vi.hoisted(() => [] as string[]);

vi.mock("../../admin/graphql/document.ts", () => ({
  document: (text: string) => {
    texts.push(text);
    return { text };
  },
}));

/** Modules of the panel that declare operations. */
const declaring = readdirSync(join(projectFolder, "admin"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && /\b(document|operation)(<|\()/.test(readFileSync(join(projectFolder, "admin", path), "utf8")))
  .map((path) => `../../admin/${path.replaceAll("\\", "/")}`);

describe("the panel's operations", () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = buildSchema(readFileSync(join(projectFolder, "schema/schema.graphql"), "utf8"));
    // Another file of this worker may have loaded them already.
    vi.resetModules();
    await Promise.all(declaring.map((path) => import(path)));
  });

  test("are all there", () => {
    expect(texts.length).toBeGreaterThan(100);
  });

  test("ask only for what the API knows, arguments and variables included", () => {
    const problems = texts.flatMap((text) => validate(schema, parse(text)).map(({ message }) => `${message} (${text.slice(0, 60)})`));
    expect(problems).toEqual([]);
  });
});
