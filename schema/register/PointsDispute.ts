import { Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Derived, Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { PointsEntry } from "./PointsEntry.ts";

/** How a dispute about points ended. */
export const DisputeOutcome = words("DisputeOutcome", "How a dispute about points ended.", ["upheld", "granted"]);

/** Where a dispute about points stands. */
export const DisputeState = words("DisputeState", "Where a dispute about points stands.", ["open", "upheld", "granted"]);

/** What somebody says against points of theirs (异议), and what was decided about it; it stays for good. */
@Table()
@ObjectType({ description: "What somebody says against points of theirs, and what was decided about it." })
export class PointsDispute extends Entity {
  @One(() => PointsEntry, "The entry that is disputed.", { unique: true, index: false })
  entry!: PointsEntry;

  @Text("Why the person disputes it.")
  reason!: string;

  @Moment("When it was decided.", { nullable: true })
  decidedAt?: Date;

  @One(() => Person, "Who decided.", { nullable: true, index: false })
  decidedBy?: Person;

  @Word(DisputeOutcome, "What was decided.", { nullable: true })
  outcome?: WordOf<typeof DisputeOutcome>;

  @Text("Why it was decided so.", { nullable: true })
  answer?: string;

  @Derived(DisputeState, "Where it stands.", (table) => `coalesce(${table}."outcome", 'open')`)
  readonly state?: WordOf<typeof DisputeState>;
}
