import { defineConfig } from "vite";
import { precompress } from "../precompress-plugin.ts";

/** The page for people without an account, apart from the panel: nothing of the panel is loaded with it. */
export default defineConfig({
  base: "/form/",
  plugins: [precompress()],
  build: { target: "es2020" },
});
