import { keepFieldIndexes } from "../../register/model/field-indexes.ts";
import type { JobWork } from "./job-work.ts";

/** Makes and removes what lists of registers are filtered quickly by. */
export const indexRegisters: JobWork<"indexRegisters"> = ({ sql, alone }) => keepFieldIndexes(sql, alone);
