import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../project-folder.ts";
import { printApi } from "./schema.ts";

/** Writes schema/schema.graphql (`npm run schema`); with --check only says whether it is up to date. */
const file = join(projectFolder, "schema/schema.graphql");
const printed = printApi();
if (!process.argv.includes("--check")) writeFileSync(file, printed);
else if (readFileSync(file, "utf8") !== printed) {
  console.error("schema/schema.graphql is not up to date: run `npm run schema`.");
  process.exitCode = 1;
}
