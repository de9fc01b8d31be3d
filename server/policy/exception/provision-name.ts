import type { Provision } from "../../../schema/policy/Provision.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";

/** Characters that tell a provision without a label from others. */
const ENOUGH = 20;

/** What a provision is called: its label, else how it begins. */
export const provisionName = ({ label, heading, text }: Pick<Provision, "label" | "heading" | "text">): string =>
  label || cutText(heading || text, ENOUGH);
