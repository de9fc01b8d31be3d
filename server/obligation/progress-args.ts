import { ArgsType, Field, ID } from "type-graphql";
import { subjectRelations } from "../../schema/obligation/subject/subject-kinds.screen.ts";
import type { ProgressSubject } from "./progress-subject.ts";

@ArgsType()
class Args {}

for (const relation of ["assignment", ...subjectRelations]) Field(() => ID, { nullable: true })(Args.prototype, `${relation}Id`);
Field(() => ID, { nullable: true, description: "People with a post there or below alone." })(Args.prototype, "departmentId");

/** Arguments that say of what progress is asked, and of which people. */
export const ProgressArgs: new () => ProgressSubject = Args;
