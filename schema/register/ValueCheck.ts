import { Index, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { actingHeads } from "../organisation/acting-heads.sql.ts";
import { Person } from "../organisation/Person.ts";
import { PolicyDocument } from "../policy/PolicyDocument.ts";
import { Revision } from "../policy/Revision.ts";
import type { Bilingual } from "../screen/operations.ts";
import { Derived, Json, Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Register } from "./Register.ts";

/** What happened to a provision that says figures of registers. */
export const ValueCheckCause = words("ValueCheckCause", "What happened to a provision that says figures of registers.", [
  "reworded",
  "renumbered",
  "removed",
  "withdrawn",
  "repealed",
]);

/** What became of the question whether a figure is still right. */
export const ValueCheckOutcome = words(
  "ValueCheckOutcome",
  "What became of the question: the figure stays, was changed, or nothing is asked any more.",
  ["stays", "changed", "over"],
);

/** SQL: whom a check is asked of: the acting heads of the department that keeps the register, of a sealed one those of its circle who configure it. */
export const askedForValue = (register: string) => `(
  select ah."person" from "register" av_g cross join lateral ${actingHeads('av_g."owning_department_id"')} ah where av_g."id" = ${register} and not av_g."sealed"
  union select av_w."person_id" from "register" av_g join "register_reach" av_w on av_w."register_id" = av_g."id" and av_w."right" = 'configure'
    where av_g."id" = ${register} and av_g."sealed" and av_w."person_id" is not null)`;

/** The question to a register's owner whether figures are still right, since the provision that says them has a new text: once for each provision and text. */
@Table()
@ObjectType({
  description: "The question whether figures of a register are still right, since the provision that says them has a new text.",
})
@Unique({ properties: ["register", "provision", "revision", "cause"] })
@Index({
  name: "value_check_open",
  expression: 'create index "value_check_open" on "value_check" ("register_id") where "decided_at" is null',
})
export class ValueCheck extends Entity {
  @One(() => Register, "The register whose figures are meant.", { index: false })
  register!: Register;

  @One(() => PolicyDocument, "The document.", { index: false })
  document!: PolicyDocument;

  @Text("The provision, by its identity in all revisions.", { length: 36 })
  provision!: string;

  @Text("What the provision was called when it was asked, with those above it.", { length: 300 })
  label!: string;

  @One(() => Revision, "The text that came, or that does not hold any more.")
  revision!: Revision;

  @One(() => Revision, "The text before it, or the one that holds in its place; empty for none.", { nullable: true, index: false })
  before?: Revision;

  @Word(ValueCheckCause, "What happened to the provision.")
  cause!: WordOf<typeof ValueCheckCause>;

  @Json("The figures as they were when it was asked: [{ at, says: { zh, en } }].")
  figures!: readonly { readonly at: string; readonly says: Bilingual }[];

  @Moment("When it was asked.")
  askedAt!: Date;

  @Word(ValueCheckOutcome, "What became of it; empty while it is open.", { nullable: true })
  outcome?: WordOf<typeof ValueCheckOutcome>;

  @Text("What was said to it.", { nullable: true })
  note?: string;

  @One(() => Person, "Who decided; empty while it is open, and where it was over by itself.", { nullable: true, index: false })
  decidedBy?: Person;

  @Moment("When it was decided.", { nullable: true })
  decidedAt?: Date;

  @Derived(
    "ids",
    "Of whom it is asked: who leads the department that keeps the register, of a sealed one its circle.",
    (c) => `array(select av."person"::text from ${askedForValue(`${c}."register_id"`)} av)`,
  )
  readonly askedIds?: string[];
}
