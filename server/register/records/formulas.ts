/** The formulas of definitions, for all that works with records here; the panel works with the same. */
export { formulasOf } from "../../../schema/register/expression/formulas.screen.ts";
