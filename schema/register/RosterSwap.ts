import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Derived, Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Roster } from "./Roster.ts";
import { RosterShift } from "./RosterShift.ts";

/** How far a swap of shifts has come. `asked` waits for the other party, `agreed` for whoever approves it. */
export const SwapState = words("SwapState", "How far a swap of shifts has come.", [
  "asked",
  "agreed",
  "done",
  "declined",
  "refused",
  "withdrawn",
  "lapsed",
]);

/**
 * A swap of shifts (换班): somebody gives one of theirs to a colleague, for one of the colleague's or for none. It happens once the colleague
 * agreed and whoever the register names approved it.
 */
@Table()
@ObjectType({ description: "A swap of shifts (换班): asked by one, agreed to by the other, approved as the register says." })
@Index({ properties: ["gives"] })
@Index({ properties: ["takes"] })
export class RosterSwap extends Entity {
  @One(() => Roster, "The roster.")
  roster!: Roster;

  @One(() => RosterShift, "The shift that is given away.", { index: false })
  gives!: RosterShift;

  @One(() => RosterShift, "The shift that is taken for it; empty where the other party only takes over.", { nullable: true, index: false })
  takes?: RosterShift;

  @One(() => Person, "Who asks.")
  asker!: Person;

  @One(() => Person, "The other party.")
  other!: Person;

  @Text("Why it is asked.", { nullable: true })
  reason?: string;

  @Word(SwapState, "How far it has come.")
  state!: WordOf<typeof SwapState>;

  @Moment("When the other party agreed.", { nullable: true })
  agreedAt?: Date;

  @One(() => Person, "Who decided in the end.", { nullable: true, index: false })
  decidedBy?: Person;

  @Moment("When it was decided, or came to nothing.", { nullable: true })
  decidedAt?: Date;

  @Text("What whoever decided said.", { nullable: true })
  answer?: string;

  @Derived(
    "ids",
    "Who can approve it, as the register said when it was asked, and again when the other party agreed.",
    (swap) => `${swap}."approver_ids"`,
  )
  readonly approvers?: string[];

  @Property({ columnType: "uuid[]", type: t.array, defaultRaw: "'{}'", hidden: true })
  approverIds: string[] = [];
}
