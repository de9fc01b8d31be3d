import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Day, Text } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";

/** A kind of post that people hold, e.g. hotline agent, with its duties. */
@Index({ name: "position_code_folded", expression: 'create unique index "position_code_folded" on "position" (folded("code"))' })
@Table()
@ObjectType({ description: "A kind of post that people hold, with its duties." })
export class Position extends Entity {
  @Text("Short code, unique in the organisation.", { length: 40, unique: true, searchable: true })
  code!: string;

  @Text("Name as people say it.", { length: 120, searchable: true, pinyin: "text" })
  name!: string;

  @Text("What somebody in this post is responsible for.", { nullable: true })
  duties?: string;

  @Day("Since when nobody new is appointed to it; empty while it lives.", { nullable: true })
  archivedOn?: string;
}
