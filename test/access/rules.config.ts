import { defineConfig } from "vitest/config";
import tests from "../vitest.config.ts";

const { projects: _, sequence: __, ...test } = tests.test ?? {};

/** The proof that each rule matters: too long for every run of the tests. */
export default defineConfig({ ...tests, test: { ...test, include: ["test/access/*.check.ts"] } });
