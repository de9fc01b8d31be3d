/**
 * For every kind of thing that is asked of people, by its word: the relations of assignments and obligations to the record that it is about
 * and of obligations to what fulfils it, and where stands which of the texts of its title that is. Types follow from this.
 */
export const subjectPaths = {
  acknowledge: { about: "revision", evidence: "acknowledgement", edition: "revision.ordinal", number: "revision.document.number" },
  train: { about: "course", evidence: "trainingResult" },
  sign: { about: "agreement", evidence: "signature", edition: "agreement.ordinal" },
  report: { about: "duty", evidence: "record" },
} as const;

type Paths = typeof subjectPaths;

/** A kind of thing that is asked of people. */
export type SubjectKind = keyof Paths;

/** The relations of assignments and obligations to what is asked. */
export type SubjectRelation = Paths[SubjectKind]["about"];

/** The relations of obligations to what fulfils them. */
export type EvidenceRelation = Paths[SubjectKind]["evidence"];
