import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { printApi } from "../server/graphql/schema.ts";

it("schema/schema.graphql is what the server serves; `npm run schema` writes it anew", () => {
  expect(readFileSync(join(import.meta.dirname, "../schema/schema.graphql"), "utf8")).toBe(printApi());
});
