import { Index, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Derived, Json, Moment, One, Text, Whole, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import type { RegisterDefinition } from "./definition/definition.screen.ts";
import { Register } from "./Register.ts";

/** Where a version of a register stands. */
export const RegisterVersionState = words("RegisterVersionState", "Where a version of a register stands.", [
  "draft",
  "published",
  "replaced",
]);

/** One version of what a register is: a draft until published, then frozen by a trigger. Records go on by the version under which they were opened. */
@Table()
@ObjectType({ description: "One version of what a register is: a draft until published, then never changed." })
@Unique({ properties: ["register", "ordinal"] })
@Index({
  name: "register_version_one_draft",
  expression: 'create unique index "register_version_one_draft" on "register_version" ("register_id") where "published_at" is null',
})
export class RegisterVersion extends Entity {
  @One(() => Register, "The register.", { index: false })
  register!: Register;

  @Whole("1 for the first version, then counting on.")
  ordinal!: number;

  @Json("Fields, states, transitions, limits, access and all else, in the format of register files.")
  definition!: RegisterDefinition;

  @Text("Why it was changed.", { nullable: true })
  note?: string;

  @One(() => Person, "Who made it.", { index: false })
  author!: Person;

  @Moment("When it was published; empty for a draft.", { nullable: true })
  publishedAt?: Date;

  @One(() => Person, "Who published it.", { nullable: true, index: false })
  publishedBy?: Person;

  @Derived(
    RegisterVersionState,
    "Whether it is a draft, the one that counts, or one before it.",
    (v) => `(case when ${v}."published_at" is null then 'draft'
      when exists (select 1 from "register" g where g."published_id" = ${v}."id") then 'published' else 'replaced' end)`,
  )
  readonly state?: WordOf<typeof RegisterVersionState>;
}
