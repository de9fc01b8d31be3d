import { acknowledge } from "./acknowledge.screen.ts";
import { report } from "./report.screen.ts";
import { sign } from "./sign.screen.ts";
import type { SubjectScreen } from "./subject.screen.ts";
import type { SubjectKind } from "./subject-paths.screen.ts";
import { train } from "./train.screen.ts";

/** How people see every kind of thing that is asked of them; a forgotten one does not compile. */
export const subjectScreens: Readonly<Record<SubjectKind, SubjectScreen>> = { acknowledge, train, sign, report };
