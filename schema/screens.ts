export { screens } from "./registry.screen.ts";
