import { Check, Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { PolicyDocument } from "../policy/PolicyDocument.ts";
import { Provision } from "../policy/Provision.ts";
import { One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { RegisterRecord } from "./RegisterRecord.ts";

/** That a field of a record refers to something, so that it is found from there; follows from the record's values. Fields of personal data keep none. */
@Table()
@ObjectType({ description: "That a field of a record refers to something, so that it is found from there." })
@Check({
  name: "register_link_target",
  expression: 'num_nonnulls("person_id", "department_id", "position_id", "provision_id", "document_id", "target_record_id") = 1',
})
@Index({ properties: ["record", "field"] })
export class RegisterLink extends Entry {
  @One(() => RegisterRecord, "The record that refers.", { index: false })
  record!: RegisterRecord;

  @Text("Key of the field.", { length: 40 })
  field!: string;

  @One(() => Person, "The person that it names.", { nullable: true })
  person?: Person;

  @One(() => Department, "The department that it names.", { nullable: true })
  department?: Department;

  @One(() => Position, "The position that it names.", { nullable: true })
  position?: Position;

  @One(() => Provision, "The provision that it refers to.", { nullable: true })
  provision?: Provision;

  @One(() => PolicyDocument, "The policy document that it refers to.", { nullable: true })
  document?: PolicyDocument;

  @One(() => RegisterRecord, "The record that it refers to.", { nullable: true })
  targetRecord?: RegisterRecord;
}
