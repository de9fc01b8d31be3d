import { audienceInput } from "../../schema/obligation/audience-input.screen.ts";
import type { ValuesOf } from "../../schema/shared/input.screen.ts";
import { inputClass } from "../commands/input-class.ts";

/** Whom something is asked of (适用范围), as a rule. */
export const AudienceInput = inputClass(audienceInput);
export type AudienceInput = ValuesOf<(typeof audienceInput)["fields"]>;

/** Whom an audience leaves out. */
export type AudienceExceptInput = NonNullable<AudienceInput["except"]>;
