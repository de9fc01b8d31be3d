import { defineConfig, mergeConfig } from "vitest/config";
import tests from "../vitest.config.ts";

/** The proof that each rule matters: too long for every run of the tests. */
const { test, ...rest } = tests;
export default mergeConfig(defineConfig({ ...rest, test: { ...test, include: [] } }), {
  test: { include: ["test/access/rules.check.ts"] },
});
