import { Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Json, Moment, One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { Register } from "./Register.ts";
import { RegisterVersion } from "./RegisterVersion.ts";
import type { ReportAnswer } from "./report/report-answer.screen.ts";

/** The figures of a report at the end of a period, kept for good: a trigger lets nobody change them. */
@Table()
@ObjectType({ description: "The figures of a report of a register for a period, as they were when it was kept; they never change." })
@Unique({ properties: ["register", "report", "from"] })
export class ReportSnapshot extends Entry {
  @One(() => Register, "The register.", { index: false })
  register!: Register;

  @One(() => RegisterVersion, "The version of the register that said what the report is.", { index: false })
  registerVersion!: RegisterVersion;

  @Text("Key of the report.", { length: 40 })
  report!: string;

  @Text("What the report was called.", { length: 300 })
  label!: string;

  @Day("The first day of the period.")
  from!: string;

  @Day("The last day of the period.")
  to!: string;

  @Json("The figures, as `registerReport` answers them; of all records, and of nothing that is hidden from some who read the register.")
  figures!: ReportAnswer;

  @Text("SHA-256 of the figures.", { length: 64 })
  checksum!: string;

  @Moment("When it was kept.")
  frozenAt!: Date;

  @One(() => Person, "Who kept it; empty where it was kept by itself.", { nullable: true, index: false })
  frozenBy?: Person;
}
