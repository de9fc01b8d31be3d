import { ObjectType } from "type-graphql";
import { One } from "../../shared/fields.ts";
import { Entity } from "../../shared/record.ts";
import type { SubjectKind, subjectPaths } from "./subject-paths.screen.ts";
import type { subjectRecords } from "./subject-records.ts";
import { subjects } from "./subjects.ts";

type Paths = typeof subjectPaths;
type Records = typeof subjectRecords;

/** What is asked: one relation for each kind, of which exactly one is filled. */
type SubjectRelations = {
  [Kind in SubjectKind as Paths[Kind]["about"]]?: InstanceType<ReturnType<Records[Kind]["target"]>>;
};

/** What fulfilled it: one relation for each kind. */
type EvidenceRelations = {
  [Kind in SubjectKind as Paths[Kind]["evidence"]]?: InstanceType<ReturnType<Records[Kind]["evidence"]["target"]>>;
};

@ObjectType()
abstract class About extends Entity {}

for (const { target, description, relation } of subjects) One(target, description, { nullable: true })(About.prototype, relation);

@ObjectType()
abstract class Share extends About {}

for (const { evidence, evidenceRelation } of subjects)
  One(evidence.target, evidence.description, { nullable: true })(Share.prototype, evidenceRelation);

/** A record that is about something that is asked of people. */
export const AboutSubject = About as abstract new () => Entity & SubjectRelations;

/** The same of one person, with what fulfils it. */
export const ShareOfSubject = Share as abstract new () => Entity & SubjectRelations & EvidenceRelations;
