import type { Subject } from "../../../schema/policy/subjects.screen.ts";

/** Chosen subjects, each once; undefined where the client did not name them, so that they stay. */
export const listOfSubjects = (chosen: readonly Subject[] | null | undefined): readonly Subject[] | undefined =>
  chosen ? [...new Set(chosen)] : undefined;
