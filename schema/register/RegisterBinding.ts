import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { PolicyDocument } from "../policy/PolicyDocument.ts";
import type { Bilingual } from "../screen/operations.ts";
import { Json, One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { Register } from "./Register.ts";

/** A figure of a register's published version that a provision says: kept anew with each publication. */
@Table()
@ObjectType({ description: "A figure of a register's published version that a provision says." })
@Index({ properties: ["document", "provision"] })
export class RegisterBinding extends Entry {
  @One(() => Register, "The register.")
  register!: Register;

  @Text("Where the figure stands in its definition, as a path over keys: limits.answer.within.", { length: 300 })
  at!: string;

  @Json("The figure in words: { zh, en }.")
  figure!: Bilingual;

  @One(() => PolicyDocument, "The document whose provision says it.", { index: false })
  document!: PolicyDocument;

  @Text("The provision, by its identity in all revisions.", { length: 36 })
  provision!: string;
}
