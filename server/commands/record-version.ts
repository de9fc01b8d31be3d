import { recordVersion, type ValuesOf } from "../../schema/shared/input.screen.ts";
import { inputClass } from "./input-class.ts";

/** A record as the person saw it, for commands that need to know nothing more. */
export const RecordVersionInput = inputClass(recordVersion);
export type RecordVersionInput = ValuesOf<(typeof recordVersion)["fields"]>;
