import { acknowledge } from "./acknowledge.ts";
import { report } from "./report.ts";
import { sign } from "./sign.ts";
import type { SubjectRecord } from "./subject.ts";
import type { SubjectKind } from "./subject-paths.screen.ts";
import { train } from "./train.ts";

/** The records of every kind of thing that is asked of people; a forgotten one does not compile. */
export const subjectRecords = { acknowledge, train, sign, report } as const satisfies Readonly<Record<SubjectKind, SubjectRecord>>;
