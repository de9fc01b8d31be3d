import { t } from "@mikro-orm/core";
import { Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Attachment } from "../evidence/Attachment.ts";
import { Person } from "../organisation/Person.ts";
import { Json, Moment, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { RegisterRecord } from "./RegisterRecord.ts";
import { RegisterVersion } from "./RegisterVersion.ts";

/** What was done with a record. */
export const RegisterEventKind = words("RegisterEventKind", "What was done with a record.", [
  "opened",
  "saved",
  "voted",
  "transition",
  "signed",
  "refused",
  "limitBegun",
  "limitPaused",
  "limitResumed",
  "limitMet",
  "limitMissed",
  "warned",
  "escalated",
  "moved",
  "erased",
  "imported",
]);

/** Values that an event changed by the keys of their fields, each before and after; null for none. */
export type ValueChanges = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

/** What was done with a record, in order: its history. Written once, never changed; personal values alone can be erased. */
@Table()
@ObjectType({ description: "What was done with a record, in order: its history. Never changed." })
@Unique({ properties: ["record", "ordinal"] })
export class RegisterEvent extends Entry {
  @One(() => RegisterRecord, "The record.", { index: false })
  record!: RegisterRecord;

  @Whole("Place in the record's history, 1 first, without gaps.")
  ordinal!: number;

  @Word(RegisterEventKind, "What was done.", { grows: true })
  kind!: WordOf<typeof RegisterEventKind>;

  @Text("Key of the transition, limit or step that it was about, in the version that held then.", { length: 80, nullable: true })
  what?: string;

  @Text("Key of the state before.", { length: 40, nullable: true })
  from?: string;

  @Text("Key of the state afterwards.", { length: 40, nullable: true })
  to?: string;

  @One(() => Person, "Who did it; empty for the system itself and for what came from outside.", { nullable: true })
  by?: Person;

  @Moment("When.")
  at!: Date;

  @Json("Values that changed: { field: { before, after } }; those of personal fields are left out.", { nullable: true })
  values?: ValueChanges;

  @Text("Why, as whoever did it says.", { nullable: true })
  reason?: string;

  @One(() => Attachment, "The signature drawn with it.", { nullable: true, index: false })
  signature?: Attachment;

  @One(() => RegisterVersion, "The version by whose rules it was done.", { index: false })
  registerVersion!: RegisterVersion;

  /** Changed values of personal fields: read field by field with the right to read the field, and erased with it. */
  @Property({ type: t.json, nullable: true, hidden: true, lazy: true })
  personalValues?: ValueChanges | undefined;
}
