import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../server/install.mjs";

/** Writes schema/generated/api.ts: schema.graphql as a type, by which TypeScript checks the panel's operations. */
export async function writeApiTypes() {
  const { preprocessIntrospection } = await import("@gql.tada/internal");
  const { buildSchema, introspectionFromSchema } = await import("graphql");
  const folder = join(projectFolder, "schema/generated");
  const api = buildSchema(readFileSync(join(projectFolder, "schema/schema.graphql"), "utf8"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "api.ts"), `export type Api = ${preprocessIntrospection(introspectionFromSchema(api))};\n`);
  return true;
}
