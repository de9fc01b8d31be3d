import { defineConfig } from "vite";
import { schemaFacts } from "./graphql/schema-facts-plugin.ts";

export default defineConfig({
  plugins: [schemaFacts()],
  build: { target: "es2022", chunkSizeWarningLimit: 1600 },
});
