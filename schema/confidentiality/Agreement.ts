import { Check, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Attachment } from "../evidence/Attachment.ts";
import { Person } from "../organisation/Person.ts";
import { Derived, Many, Moment, One, Text, Whole, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { AgreementSignature } from "./AgreementSignature.ts";

/** Where an agreement stands. */
export const AgreementState = words("AgreementState", "Where an agreement stands.", ["draft", "published"]);

/** A confidentiality agreement or undertaking that people sign (保密协议). Published text never changes again (trigger). */
@Table()
@ObjectType({ description: "A confidentiality agreement or undertaking that people sign (保密协议). Published text never changes." })
@Unique({ properties: ["code", "ordinal"] })
@Check({ expression: '("published_at" is null) = ("checksum" is null)' })
export class Agreement extends Entity {
  @Text("Short code, the same in all revisions.", { length: 40, searchable: true })
  code!: string;

  @Whole("Revision: 1 for the first text, then counting on.", { default: 1 })
  ordinal!: number;

  @Text("Title as printed.", { length: 200, searchable: true, pinyin: "text" })
  title!: string;

  @Text("What is agreed to.", { searchable: true })
  text!: string;

  @Text("SHA-256 over title and text, hexadecimal; set at publication.", { nullable: true, length: 64 })
  checksum?: string;

  @Moment("When it was published.", { nullable: true })
  publishedAt?: Date;

  @One(() => Person, "Who published it.", { nullable: true, index: false })
  publishedBy?: Person;

  @Derived(AgreementState, "Where it stands.", (a) => `(case when ${a}."published_at" is null then 'draft' else 'published' end)`)
  readonly state?: WordOf<typeof AgreementState>;

  @Derived("flag", "Whether it was published.", (a) => `(${a}."published_at" is not null)`)
  readonly published?: boolean;

  @Many(() => AgreementSignature, "agreement", "Who signed.", ["at"])
  readonly signatures?: AgreementSignature[];

  @Many(() => Attachment, "agreement", "Files that belong to it; published ones stay as they are.", ["createdAt"])
  readonly attachments?: Attachment[];
}
