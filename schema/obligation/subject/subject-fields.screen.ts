import type { Bilingual } from "../../screen/operations.ts";
import type { DefaultFormField, FieldScreen } from "../../shared/screen.ts";
import { subjectKinds } from "./subject-kinds.screen.ts";
import { type EvidenceRelation, type SubjectKind, type SubjectRelation, subjectPaths } from "./subject-paths.screen.ts";
import { subjectScreens } from "./subjects.screen.ts";

const ofEach = <Key extends string, Value>(entry: (kind: SubjectKind) => readonly [Key, Value]) =>
  Object.fromEntries(subjectKinds.map(entry)) as Readonly<Record<Key, Value>>;

/** What each kind is called. */
export const subjectNames = ofEach<SubjectKind, Bilingual>((kind) => [kind, subjectScreens[kind].name]);

/** The fields by which assignments and obligations show what is asked, and what that belongs to. */
export const subjectFields = {
  ...ofEach<SubjectRelation, FieldScreen>((kind) => [subjectPaths[kind].about, subjectScreens[kind].field]),
  ...Object.fromEntries(subjectKinds.flatMap((kind) => Object.entries(subjectScreens[kind].beyond ?? {}))),
};

/** The fields by which obligations show what fulfils them. */
export const evidenceFields = ofEach<EvidenceRelation, FieldScreen>((kind) => [
  subjectPaths[kind].evidence,
  subjectScreens[kind].evidence.field,
]);

/** What lists of what is asked offer to filter by. */
export const filteredSubjects = subjectKinds.filter((kind) => subjectScreens[kind].filtered).map((kind) => subjectPaths[kind].about);

/** What is asked, in the form of an assignment. */
export const subjectFormFields = subjectKinds.map((kind): DefaultFormField<SubjectRelation> => {
  const place = { field: subjectPaths[kind].about, section: "main" };
  return subjectScreens[kind].chosen ? { ...place, createOnly: true } : { ...place, readOnly: true };
});
