import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";

/** Languages of the panel. */
export const Language = words("Language", "Languages of the panel.", ["zh", "en"]);

/** With what a person signs in. Its secrets are in tables of their own, which no GraphQL type exposes. */
@Index({ name: "account_login_folded", expression: 'create unique index "account_login_folded" on "account" (folded("login"))' })
@Table()
@ObjectType({ description: "With what a person signs in; never its secrets." })
export class Account extends Entity {
  @Text("Name to sign in with, lower case, unique.", { length: 80, unique: true, searchable: true })
  login!: string;

  @One(() => Person, "Whose account it is.", { unique: true, index: false })
  person!: Person;

  @Word(Language, "Language of the panel; empty to follow the browser.", { nullable: true })
  language?: WordOf<typeof Language>;

  @Moment("Since when it may not sign in.", { nullable: true })
  disabledAt?: Date;
}
