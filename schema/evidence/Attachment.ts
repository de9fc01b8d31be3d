import { t } from "@mikro-orm/core";
import { Check, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Agreement } from "../confidentiality/Agreement.ts";
import { Person } from "../organisation/Person.ts";
import { ProcedureRecord } from "../policy/ProcedureRecord.ts";
import { Revision } from "../policy/Revision.ts";
import { RegisterRecord } from "../register/RegisterRecord.ts";
import { Flag, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { Course } from "../training/Course.ts";
import { Acknowledgement } from "./Acknowledgement.ts";

/** A file kept with a record (附件材料) and read with that record's permission. */
@Table()
@ObjectType({ description: "A file kept with a record (附件材料) and read with that record's permission." })
@Check({
  name: "attachment_owner",
  expression:
    'num_nonnulls("revision_id", "course_id", "agreement_id", "acknowledgement_id", "procedure_record_id", "register_record_id") = 1',
})
@Check({ name: "attachment_uploader", expression: '"uploaded_by_id" is not null or "register_record_id" is not null' })
export class Attachment extends Entry {
  @Text("Name of the file.", { length: 255, searchable: true })
  fileName!: string;

  @Text("Media type, e.g. text/plain.", { length: 120 })
  contentType!: string;

  @Whole("Size in bytes.")
  size!: number;

  @Text("SHA-256 over the bytes, hexadecimal.", { length: 64 })
  checksum!: string;

  @One(() => Revision, "The text it belongs to.", { nullable: true })
  revision?: Revision;

  @One(() => Course, "The course it belongs to.", { nullable: true })
  course?: Course;

  @One(() => Agreement, "The agreement it belongs to.", { nullable: true })
  agreement?: Agreement;

  @One(() => Acknowledgement, "The acknowledgement on behalf whose scanned sheet it is.", { nullable: true })
  acknowledgement?: Acknowledgement;

  @One(() => ProcedureRecord, "The record of what was held before publication that it belongs to.", { nullable: true })
  procedureRecord?: ProcedureRecord;

  @One(() => RegisterRecord, "The record of a register it belongs to.", { nullable: true })
  registerRecord?: RegisterRecord;

  @Flag("Whether the text was taken from this file, so that it says what the text says.", { default: false })
  imported: boolean = false;

  @One(() => Person, "Who brought it in; empty for what came from outside.", { nullable: true, index: false })
  uploadedBy?: Person;

  @Moment("When it was brought in.")
  createdAt!: Date;

  @Whole("Width in pixels of a picture that the text may show; null of any other file.", { nullable: true })
  width?: number;

  @Whole("Height in pixels of a picture that the text may show; null of any other file.", { nullable: true })
  height?: number;

  /** No field: bytes leave by download only, which asks the reader first. */
  @Property({ type: t.blob, hidden: true, lazy: true })
  bytes!: Uint8Array;
}
