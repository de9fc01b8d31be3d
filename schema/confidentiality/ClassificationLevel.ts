import { Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Flag, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";

/** How secret a text may be (密级). The words 绝密, 机密 and 秘密 are the state's and refused by a check. */
@Table()
@ObjectType({ description: "How secret a text may be (密级)." })
export class ClassificationLevel extends Entity {
  @Whole("Order of the levels; a clearance reaches its own rank and those below.", { unique: true })
  rank!: number;

  @Text("Name, e.g. 普通商密.", { length: 60, unique: true, searchable: true })
  name!: string;

  @Text("Colour of its mark, e.g. #9A6700.", { length: 9 })
  colour!: string;

  @Text("How such texts are to be handled.", { nullable: true })
  handling?: string;

  @Flag("Whether everybody employed may read it; the highest such level is everybody's clearance.", { default: false })
  basic: boolean = false;

  @Flag("Whether reading needs an access grant for the document as well (知悉范围).", { default: false })
  needToKnow: boolean = false;

  @Flag("Whether each opening of such a text is written to the access log.", { default: false })
  logged: boolean = false;

  @Flag("Whether prints and files of such a text carry a copy number, and the reader's name on every page.", { default: false })
  watermark: boolean = false;
}
