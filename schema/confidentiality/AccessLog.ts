import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { PolicyDocument } from "../policy/PolicyDocument.ts";
import { Revision } from "../policy/Revision.ts";
import { Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { ClassificationLevel } from "./ClassificationLevel.ts";

/** By which way a text was opened. */
export const AccessWay = words("AccessWay", "By which way a text was opened.", [
  "read",
  "export",
  "download",
  "history",
  "compare",
  "search",
]);

/** That somebody opened a classified text; written in the transaction that shows it, never changed. */
@Table()
@ObjectType({ description: "That somebody opened a classified text; written in the transaction that shows it, never changed." })
@Index({ properties: ["at"] })
export class AccessLog extends Entry {
  @Moment("When.")
  at!: Date;

  @One(() => Person, "Who read.")
  person!: Person;

  @One(() => PolicyDocument, "The document.")
  document!: PolicyDocument;

  @One(() => Revision, "The text.", { index: false })
  revision!: Revision;

  @One(() => ClassificationLevel, "Its level then.", { index: false })
  level!: ClassificationLevel;

  @Word(AccessWay, "By which way.")
  way!: WordOf<typeof AccessWay>;

  @Text("Network address of the reader.", { length: 60, nullable: true })
  address?: string;

  @Text("Program of the reader.", { length: 400, nullable: true })
  userAgent?: string;

  @Text("Id of the request, to find it in the server's log.", { length: 60, nullable: true })
  requestId?: string;
}
