import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { Moment, One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";

/** What evidence of a person's consent holds: to which text, in which words, as whom, when and from where. Written once, never changed. */
@ObjectType()
export abstract class SignedStatement extends Entry {
  @Text("Receipt number (回执): A- for acknowledgements or S- for signatures, the year, and a number, e.g. A-2026-000017.", {
    length: 30,
    unique: true,
    searchable: true,
  })
  receiptNumber!: string;

  @One(() => Person, "Who agreed.")
  person!: Person;

  @Text("Checksum of the text that was read, with the version of what was hashed as the text names it.", { length: 70 })
  checksum!: string;

  @Text("The sentence that was agreed to.")
  statement!: string;

  @Text("Language of that sentence: zh or en.", { length: 5 })
  language!: string;

  @One(() => Department, "The person's department then.", { nullable: true, index: false })
  department?: Department;

  @One(() => Position, "The person's position then.", { nullable: true, index: false })
  position?: Position;

  @Moment("When.")
  at!: Date;

  @Text("Network address.", { length: 60, nullable: true })
  address?: string;

  @Text("Program.", { length: 400, nullable: true })
  userAgent?: string;
}
