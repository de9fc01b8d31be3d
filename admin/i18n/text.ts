export { both } from "../../schema/shared/field.screen.ts";
export { sayIn, type Values } from "../../schema/shared/say-in.screen.ts";
