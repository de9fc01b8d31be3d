import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Revision } from "../policy/Revision.ts";
import { Register } from "../register/Register.ts";
import { Derived, DerivedOne, Json, Moment, One, Text, Whole, type WordOf, words } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";

/** Fields that a command changed, each with the value before and after; null for none. */
export type AuditChanges = Record<string, { readonly before?: unknown; readonly after?: unknown }>;

/** What signing in came to. */
export const SignInOutcome = words("SignInOutcome", "What signing in came to.", ["signedIn", "refused", "tooManyAttempts"]);

/**
 * What of the record, and in `text` of the text that the event is about, decided who could read it when the event was written: values by the
 * paths of the rules about reading, and levels of secrecy.
 */
export type HeldFacts = Readonly<Record<string, unknown>>;

/**
 * What is hashed of an event part by part, each with a salt of its own: whoever has the hash of a part alone cannot guess what it said.
 * A part that was withheld or erased keeps its digest, and the chain holds without it.
 */
export type EventParts = Readonly<Record<string, { readonly salt: string } | { readonly digest: string }>>;

/** What happened, in a chain in which each entry is hashed over the one before. Written once, never changed. */
@Table()
@ObjectType({ description: "What happened, in a chain in which each entry is hashed over the one before. Never changed." })
@Index({ properties: ["subjectType", "subjectId"] })
export class AuditEvent extends Entry {
  @Whole("Place in the chain, 1 first, without gaps.", { unique: true })
  sequence!: number;

  @Moment("When.")
  at!: Date;

  @One(() => Person, "Who did it; empty for the system itself.", { nullable: true })
  actor?: Person;

  @Text("The command, e.g. publishRevision.", { length: 80, searchable: true })
  command!: string;

  @Text("Kind of record it was about, e.g. Revision.", { length: 60, nullable: true })
  subjectType?: string;

  @Text("Identity of that record.", { length: 60, nullable: true })
  subjectId?: string;

  @Text("What a person calls that record, e.g. its number or name, as it was then.", { length: 300, nullable: true, searchable: true })
  subjectLabel?: string;

  @One(() => Revision, "The text it was about, whose level decides who may read the details.", { nullable: true })
  revision?: Revision;

  @DerivedOne(
    () => Register,
    "The register it was about, whose readers alone may read the details.",
    (e) => `(${e}."held"->>'register')::uuid`,
  )
  readonly register?: Register;

  @Json("What changed: { field: { before, after } }.", { opensText: true })
  changes!: AuditChanges;

  @Derived(
    SignInOutcome,
    "Of a sign-in what it came to.",
    (e) => `(case when ${e}."command" = 'signIn' then ${e}."changes"->'result'->>'after' end)`,
  )
  readonly signInOutcome?: WordOf<typeof SignInOutcome>;

  @Property({ type: t.json, nullable: true, hidden: true, lazy: true })
  held?: HeldFacts;

  /** Empty for the events before parts were hashed. */
  @Property({ type: t.json, nullable: true, hidden: true, lazy: true })
  parts?: EventParts;

  @Text("Id of the request, to find it in the server's log.", { length: 60, nullable: true })
  requestId?: string;

  @Text("Hash of the entry before, hexadecimal; 64 zeros for the first.", { length: 64 })
  previousHash!: string;

  @Text("SHA-256 over the previous hash, this entry's place, time and command, and the salted hashes of its parts, hexadecimal.", {
    length: 64,
  })
  hash!: string;
}
