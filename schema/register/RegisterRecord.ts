import { t } from "@mikro-orm/core";
import { Check, Index, Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Agreement } from "../confidentiality/Agreement.ts";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { PolicyDocument } from "../policy/PolicyDocument.ts";
import { Flag, Many, Moment, One, Text } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Course } from "../training/Course.ts";
import { atMostOneExtended, Extended, extendedColumns, extendedIndex } from "./own/extended-columns.ts";
import { RecordComment } from "./RecordComment.ts";
import { RecordLimit } from "./RecordLimit.ts";
import { Register } from "./Register.ts";
import { RegisterEvent } from "./RegisterEvent.ts";
import { RegisterLink } from "./RegisterLink.ts";
import { RegisterVersion } from "./RegisterVersion.ts";

/** The values of a record by the keys of its fields, in the shapes of `schema/register/value`; a key that is missing has no value. */
export type RecordData = Readonly<Record<string, unknown>>;

/**
 * One record of any register, with what all of them have. Its values stand in `data`, which no type of the API exposes as a whole: they are read as
 * fields of the resource of its register, each by its own rules.
 */
@Table()
@ObjectType({
  description: "One record of a register, with what the records of all registers have; its values are fields of the resource r/<slug>.",
})
@Unique({ properties: ["register", "number"] })
@Index({ properties: ["register", "openedAt"] })
@Index({ properties: ["register", "state"] })
@Index({ properties: ["register", "dueAt"] })
@Index({ properties: ["register", "department"] })
@Index({
  name: "register_record_involved",
  expression: 'create index "register_record_involved" on "register_record" using gin ("involved")',
})
@Index({
  name: "register_record_title",
  expression: 'create index "register_record_title" on "register_record" using gin (folded("title") gin_trgm_ops)',
})
@Index({
  name: "register_record_number_words",
  expression: 'create index "register_record_number_words" on "register_record" using gin (folded("number") gin_trgm_ops)',
})
@Index({
  name: "register_record_receipt_words",
  expression: 'create index "register_record_receipt_words" on "register_record" using gin (folded("outside_receipt") gin_trgm_ops)',
})
@Check({ name: "register_record_extended", expression: atMostOneExtended })
@Index(extendedIndex(extendedColumns.people.column))
@Index(extendedIndex(extendedColumns.policyDocuments.column))
@Index(extendedIndex(extendedColumns.courses.column))
@Index(extendedIndex(extendedColumns.agreements.column))
@Index(extendedIndex(extendedColumns.positions.column))
export class RegisterRecord extends Entity {
  @One(() => Register, "The register in which it stands.", { index: false })
  register!: Register;

  @One(() => RegisterVersion, "The version by whose rules it goes.")
  registerVersion!: RegisterVersion;

  @Text("Its number, without gaps within the register and its period.", { length: 60, searchable: true })
  number!: string;

  @Text("What people call it beside its number, kept from the fields that its version names; never of personal data.", {
    length: 300,
    default: "",
    searchable: true,
  })
  title: string = "";

  @Text("Key of the state in which it stands; empty where its register has none.", { length: 40, nullable: true })
  state?: string;

  @Flag("Whether there is still something to do with it.", { default: false })
  open: boolean = false;

  @One(() => Department, "The department to which it belongs.", { nullable: true })
  department?: Department;

  @One(() => Person, "Who opened it; empty for what came from outside.", { nullable: true })
  creator?: Person;

  @Text("The receipt of whoever sent it in from outside; empty for what people here opened.", {
    length: 20,
    nullable: true,
    searchable: true,
  })
  outsideReceipt?: string;

  @One(() => Person, "Who has it in hand.", { nullable: true })
  handler?: Person;

  @Moment("When it was opened.")
  openedAt!: Date;

  @Moment("When the nearest of its limits ends; empty while none runs.", { nullable: true })
  dueAt?: Date;

  @Moment("When it was closed.", { nullable: true })
  closedAt?: Date;

  @Moment("When it was struck: it stays readable, and counts no more.", { nullable: true })
  struckAt?: Date;

  @Many(() => RegisterEvent, "record", "What was done with it, the newest first.", ["-ordinal"])
  readonly events?: RegisterEvent[];

  @Many(() => RecordComment, "record", "What was said about it.", ["createdAt"])
  readonly comments?: RecordComment[];

  @Many(() => RecordLimit, "record", "Its limits.", ["dueAt"])
  readonly limits?: RecordLimit[];

  @Many(() => RegisterLink, "record", "What its fields refer to.", ["field"])
  readonly links?: RegisterLink[];

  @Property({ type: t.json, defaultRaw: "'{}'", hidden: true })
  data: RecordData = {};

  /** People whom the fields name that its register's access speaks of. */
  @Property({ columnType: "uuid[]", type: t.array, defaultRaw: "'{}'", hidden: true })
  involved: string[] = [];

  /** Departments that such fields name: their heads are involved. */
  @Property({ columnType: "uuid[]", type: t.array, defaultRaw: "'{}'", hidden: true })
  involvedDepartments: string[] = [];

  @Extended(() => Person)
  extendedPerson?: Person;

  @Extended(() => PolicyDocument)
  extendedDocument?: PolicyDocument;

  @Extended(() => Course)
  extendedCourse?: Course;

  @Extended(() => Agreement)
  extendedAgreement?: Agreement;

  @Extended(() => Position)
  extendedPosition?: Position;

  /** When the values of personal fields were erased, as their fields say. */
  @Property({ type: t.datetime, columnType: "timestamptz(3)", nullable: true, hidden: true, lazy: true })
  erasedAt?: Date;
}
