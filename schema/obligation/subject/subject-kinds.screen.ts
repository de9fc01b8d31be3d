import { type EvidenceRelation, type SubjectKind, type SubjectRelation, subjectPaths } from "./subject-paths.screen.ts";

export const subjectKinds = Object.keys(subjectPaths) as readonly SubjectKind[];

const all = Object.values(subjectPaths);

export const subjectRelations: readonly SubjectRelation[] = all.map(({ about }) => about);
export const evidenceRelations: readonly EvidenceRelation[] = all.map(({ evidence }) => evidence);

/** Which of the texts of its title is asked about. */
export const subjectEditions = all.flatMap((one) => ("edition" in one ? [one.edition] : []));

/** The numbers of what that belongs to. */
export const subjectNumbers = all.flatMap((one) => ("number" in one ? [one.number] : []));
