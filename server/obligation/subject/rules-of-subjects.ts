import type { SubjectKind } from "../../../schema/obligation/subject/subject-paths.screen.ts";
import { acknowledge } from "./acknowledge.ts";
import { report } from "./report.ts";
import { sign } from "./sign.ts";
import type { SubjectRules } from "./subject-rules.ts";
import { train } from "./train.ts";

/** What the engine does about every kind of thing that is asked of people; a forgotten one does not compile. */
export const subjectRules: Readonly<Record<SubjectKind, SubjectRules>> = { acknowledge, train, sign, report };
