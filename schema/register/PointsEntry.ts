import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Derived, Flag, Many, Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { PointsDispute } from "./PointsDispute.ts";
import { countedPoints, isTakenBack, pointsOf } from "./points/points-entry.sql.ts";
import { Register } from "./Register.ts";
import { RegisterDutyTime } from "./RegisterDutyTime.ts";
import { RegisterRecord } from "./RegisterRecord.ts";

/** What an entry of somebody's points comes from. */
export const PointsEntryKind = words("PointsEntryKind", "What an entry of somebody's points comes from.", [
  "state",
  "limit",
  "duty",
  "byHand",
  "corrected",
]);

/** Why the system itself took points back. */
export const PointsTakenBack = words("PointsTakenBack", "Why points were taken back without anybody's doing.", [
  "struck",
  "changed",
  "limitMet",
  "madeUp",
  "skipped",
  "notOwed",
]);

/**
 * Points that somebody lost or won in a period (扣分、加分), or the correction of such an entry. Written once, never changed: what was wrong is put right by
 * an entry beside it. They propose; nothing is ever worked out into pay.
 */
@Table()
@ObjectType({ description: "Points that somebody lost or won in a period, or the correction of such an entry. Never changed." })
@Unique({ name: "points_entry_once", properties: ["register", "account", "cause", "nth"] })
@Index({ properties: ["person", "register", "account", "period"] })
export class PointsEntry extends Entry {
  @One(() => Register, "The register whose points they are.", { index: false })
  register!: Register;

  @Text("Key of the points in the register's version.", { length: 40 })
  account!: string;

  @One(() => Person, "Whose points they are.", { index: false })
  person!: Person;

  @Text("The period in which they count: 2026-11, 2026-Q4 or 2026.", { length: 10 })
  period!: string;

  @Word(PointsEntryKind, "What it comes from.", { grows: true })
  kind!: WordOf<typeof PointsEntryKind>;

  @Text("Key of the rule in the register's version.", { length: 40 })
  rule!: string;

  @Derived("decimal", "The points: below zero they were taken away. Of a correction the difference.", pointsOf("hundredths"))
  readonly points?: string;

  @Derived("decimal", "What the entry counts with all its corrections.", countedPoints)
  readonly counts?: string;

  @One(() => RegisterRecord, "The record for which they were given.", { nullable: true })
  record?: RegisterRecord;

  @One(() => RegisterDutyTime, "The time of a duty that was missed.", { nullable: true })
  dutyTime?: RegisterDutyTime;

  @Moment("When it was written.")
  at!: Date;

  @One(() => Person, "Whose doing it was; empty where it follows from a limit or a duty.", { nullable: true, index: false })
  by?: Person;

  @One(() => PointsEntry, "The entry that it corrects.", { nullable: true })
  corrects?: PointsEntry;

  @Word(PointsTakenBack, "Why it was taken back without anybody's doing.", { nullable: true, grows: true })
  because?: WordOf<typeof PointsTakenBack>;

  @Text("Why it was given by hand, or corrected.", { nullable: true })
  reason?: string;

  @Flag("Whether it comes from personal data, and so shows itself to the person and those who configure the register alone.", {
    default: false,
  })
  personal: boolean = false;

  @Derived("flag", "Whether it was taken back without anybody's doing, since what it was given for was put right.", isTakenBack)
  readonly takenBack?: boolean;

  @Many(() => PointsDispute, "entry", "What the person said against it.")
  readonly disputes?: readonly PointsDispute[];

  /** Stands for what caused it: the same cause makes one entry, and another one only after that was taken back. */
  @Property({ type: t.string, length: 200, hidden: true, lazy: true })
  cause!: string;

  @Property({ type: t.integer, hidden: true, lazy: true })
  nth!: number;

  @Property({ type: t.bigint, hidden: true, lazy: true })
  hundredths!: string;
}
