import { codeModels } from "../../server/model/model.ts";

/** The kinds of records of an installation without registers. */
export const withoutRegisters = codeModels.with(1, []);
