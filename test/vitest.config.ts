import { defineConfig } from "vitest/config";
import { schemaFacts } from "../admin/graphql/schema-facts-plugin.ts";
import { StoriesFirst } from "./support/stories-first.ts";

const stories = "test/story/**/*.test.ts";
const alone = "test/**/*.alone.test.ts";

/** All tests of the project: `stories` drive a browser, `units` run on Node and a real PostgreSQL, `alone` those that change the program. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  plugins: [schemaFacts()],
  // Node and the libraries would each load a copy of graphql, whose types refuse each other ("another module or realm").
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    globalSetup: ["test/support/global-setup.ts"],
    sequence: { sequencer: StoriesFirst },
    // More than there are cores: many wait for a browser, the database or a time to pass.
    maxWorkers: 3,
    // What the files import takes longer to load than to use: a worker loads it once.
    isolate: false,
    testTimeout: 30_000,
    // What is waited for comes later on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: "units", include: ["test/**/*.test.ts"], exclude: [stories, alone] } },
      { extends: true, test: { name: "alone", include: [alone], isolate: true } },
      { extends: true, test: { name: "stories", include: [stories] } },
    ],
  },
});
