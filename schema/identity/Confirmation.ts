import { Check, Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { confirmingParty } from "./confirmation.sql.ts";

/** What takes effect only when a second person confirms it. */
export const ConfirmationKind = words("ConfirmationKind", "What takes effect only when a second person confirms it.", [
  "officerRole",
  "newAccount",
  "newPassword",
  "enabledAccount",
  "employeeNumber",
]);

/** What became of it. */
export const ConfirmationState = words("ConfirmationState", "What became of something that a second person must confirm.", [
  "waiting",
  "confirmed",
  "declined",
  "withdrawn",
]);

/** Who confirms: an officer, without one a second administrator, without one whoever runs the server. */
export const ConfirmingParty = words(
  "ConfirmingParty",
  "Who confirms: another officer; where none can sign in a second administrator; else whoever runs the server.",
  ["officer", "administrator", "operator"],
);

const oneWaiting = `create unique index "confirmation_one_waiting" on "confirmation" ("kind", "person_id") where "outcome" is null`;

/**
 * Something that an administrator asked for and that takes effect when a second person confirms it (双人确认): the role of an officer,
 * and whatever would let somebody in as an officer, or as somebody who reads more than the one who asks.
 */
@Table()
@ObjectType({ description: "Something that takes effect when a second person confirms it (双人确认)." })
@Index({ name: "confirmation_one_waiting", expression: oneWaiting })
@Check({ expression: `("outcome" is null) = ("decided_at" is null) and ("outcome" is null or "outcome" <> 'waiting')` })
export class Confirmation extends Entity {
  @Word(ConfirmationKind, "What is to take effect.")
  kind!: WordOf<typeof ConfirmationKind>;

  @One(() => Person, "Whom it is about.")
  person!: Person;

  @Text("The login or the employee number that is asked for.", { nullable: true, length: 80 })
  value?: string;

  @Day("First day of the role.", { nullable: true })
  from?: string;

  @Day("Last day of the role, inclusive; empty while it goes on.", { nullable: true })
  until?: string;

  @One(() => Person, "Who asked for it.", { index: false })
  askedBy!: Person;

  @Word(ConfirmationState, "What became of it; empty while it waits.", { nullable: true })
  outcome?: WordOf<typeof ConfirmationState>;

  @One(() => Person, "Who confirmed, declined or withdrew it; empty when whoever runs the server did.", { nullable: true, index: false })
  decidedBy?: Person;

  @Moment("When it was confirmed, declined or withdrawn.", { nullable: true })
  decidedAt?: Date;

  @Text("Why it was declined.", { nullable: true, length: 1_000 })
  reason?: string;

  @Derived(
    ConfirmationState,
    "Waiting until somebody has confirmed, declined or withdrawn it.",
    (c) => `coalesce(${c}."outcome", 'waiting')`,
  )
  readonly state?: WordOf<typeof ConfirmationState>;

  @Derived(
    ConfirmingParty,
    "Who can confirm it today; empty when it was decided.",
    (c) => `(case when ${c}."outcome" is null then ${confirmingParty(`${c}."asked_by_id"`, `${c}."person_id"`)} end)`,
  )
  readonly waitsFor?: WordOf<typeof ConfirmingParty>;
}
