import { defineConfig } from "vite";
import { apiDescriptions } from "./api-descriptions-plugin.ts";
import { schemaFacts } from "./graphql/schema-facts-plugin.ts";
import { precompress } from "./precompress-plugin.ts";

export default defineConfig({
  plugins: [apiDescriptions(), schemaFacts(), precompress()],
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      onwarn(warning, warn) {
        // Libraries mark modules for servers that render React; here everything runs in the browser.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
      // What every page needs packs better in two files than in fifty, and libraries stay in caches when only the panel is new.
      output: {
        codeSplitting: {
          groups: [
            { name: "libraries", tags: ["$initial"], test: /[\\/]node_modules[\\/]/, priority: 1 },
            { name: "frame", tags: ["$initial"] },
          ],
        },
      },
    },
  },
});
