import { JsonScalar } from "../../../schema/shared/scalars.ts";
import type { BoundProcedures } from "../../commands/bound-procedure.ts";
import { submitOutsideForm } from "./submit-outside-form.ts";

/** What people without an account do with registers. */
export const outsideProcedures = {
  submitOutsideForm: { type: () => JsonScalar, nullable: false, run: submitOutsideForm },
} satisfies BoundProcedures;
