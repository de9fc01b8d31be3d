import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Attachment } from "../evidence/Attachment.ts";
import { Person } from "../organisation/Person.ts";
import { Day, Many, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Revision } from "./Revision.ts";

/** The eight subjects of 劳动合同法 §4 on which employees are heard before a rule holds. */
export const RegulatedSubject = words(
  "RegulatedSubject",
  "The eight subjects of article 4 of the Labour Contract Law, on which employees are heard before a rule holds.",
  ["pay", "hours", "rest", "safety", "welfare", "training", "discipline", "quotas"],
);

/** What was held before a text is published. */
export const ProcedureKind = words(
  "ProcedureKind",
  "What was held: the employees' congress, all employees, talks with the union or elected employees, publicity, or a legal review.",
  ["congress", "allStaff", "consultation", "publicity", "legalReview"],
);

/** What came of it. */
export const ProcedureOutcome = words("ProcedureOutcome", "What came of it.", ["agreed", "remarks", "objected"]);

/**
 * What was held about a draft before it is published: a step of the democratic procedure (民主程序), its publicity (公示) or its legal review
 * (合法性审查). Frozen with publication, and none is added afterwards (trigger `procedure_record_frozen`).
 */
@Table()
@ObjectType({
  description: "What was held about a draft before publication: democratic procedure (民主程序), publicity (公示) or legal review.",
})
@Check({ name: "procedure_record_days", expression: '"until" is null or "until" >= "held_on"' })
export class ProcedureRecord extends Entity {
  @One(() => Revision, "The draft that it was about.")
  revision!: Revision;

  @Word(ProcedureKind, "What was held.")
  kind!: WordOf<typeof ProcedureKind>;

  @Day("On which day it was held, or since when it was made public.")
  heldOn!: string;

  @Day("Last day on which it was made public, inclusive; may lie ahead.", { nullable: true })
  until?: string;

  @Text("With whom it was held, or who reviewed.", { length: 300, searchable: true })
  withWhom!: string;

  @Whole("How many took part.", { nullable: true })
  headcount?: number;

  @Text("Where it was held or made public.", { length: 300, nullable: true })
  place?: string;

  @Word(ProcedureOutcome, "What came of it.")
  outcome!: WordOf<typeof ProcedureOutcome>;

  @Text("What was said, in short; the minutes are files.", { nullable: true })
  note?: string;

  @Text("Checksum of the text that it was about.", { length: 70 })
  textChecksum!: string;

  @One(() => Person, "Who recorded it.", { index: false })
  recordedBy!: Person;

  @Many(() => Attachment, "procedureRecord", "Minutes, lists of those present and the like.", ["createdAt"])
  readonly attachments?: Attachment[];
}
