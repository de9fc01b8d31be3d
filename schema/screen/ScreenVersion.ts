import { Index, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Json, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import type { ScreenOperation } from "./operations.ts";
import { Screen } from "./Screen.ts";

/** One revision of a screen: draft until published, then never changed (trigger). */
@Table()
@ObjectType({ description: "One revision of a screen: a draft until published, then never changed." })
@Unique({ properties: ["screen", "ordinal"] })
@Index({
  name: "screen_version_one_draft",
  expression: 'create unique index "screen_version_one_draft" on "screen_version" ("screen_id") where "published_at" is null',
})
export class ScreenVersion extends Entity {
  @One(() => Screen, "The screen.", { index: false })
  screen!: Screen;

  @Whole("1 for the first version, then counting on.")
  ordinal!: number;

  @Json("The changes against the level above, in order: [{ op, field, … }].")
  operations!: ScreenOperation[];

  @Text("Why it was changed.", { nullable: true })
  note?: string;

  @One(() => Person, "Who made it.")
  author!: Person;

  @Moment("When it was published; empty for a draft.", { nullable: true })
  publishedAt?: Date;
}
