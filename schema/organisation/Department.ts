import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Day, Derived, Many, One, Text, Whole } from "../shared/fields.ts";
import { currentPeriod } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";
import { Deputy } from "./Deputy.ts";
import { Membership } from "./Membership.ts";

import { Person } from "./Person.ts";

const namesDown = (d: string, column: string) =>
  `(select string_agg(a."${column}", ' / ' order by cardinality(a."path")) from "department" a where a."id" = any(${d}."path"))`;

/** A unit of the organisation. Screens, audiences, a head's authority and reports follow the tree of departments. */
@Index({ name: "department_code_folded", expression: 'create unique index "department_code_folded" on "department" (folded("code"))' })
@Table()
@Index({ name: "department_path", expression: 'create index "department_path" on "department" using gin ("path")' })
@ObjectType({ description: "A unit of the organisation; screens, audiences and a head's authority follow the tree." })
export class Department extends Entity {
  @Text("Short code, unique in the organisation, e.g. CS-2.", { length: 40, unique: true, searchable: true })
  code!: string;

  @Text("Name as people say it.", { length: 120, searchable: true, pinyin: "text" })
  name!: string;

  @One(() => Department, "The department above; none at the top.", { nullable: true })
  parent?: Department;

  @One(() => Person, "Who is responsible. With neither head nor deputy the parent's head acts.", { nullable: true })
  head?: Person;

  @Whole("Place among its sisters, ascending.", { default: 0 })
  sortOrder: number = 0;

  @Day("Since when it takes no new people; empty while it lives.", { nullable: true })
  archivedOn?: string;

  @Day("On which it moves to another place in the tree; empty without a planned move.", { nullable: true })
  movesOn?: string;

  @One(() => Department, "Below which it moves on that day; none for the top.", { nullable: true, index: false })
  movesTo?: Department;

  /** Ids from the root down to this department; kept by a trigger, which also refuses circles. */
  @Property({ type: t.array, columnType: "uuid[]", defaultRaw: "'{}'", hidden: true, lazy: true })
  path!: string[];

  @Derived("text", "Names from the top down to this department, separated by ' / '.", (d) => namesDown(d, "name"), {
    pinyin: (d) => namesDown(d, "name_pinyin"),
  })
  readonly fullName?: string;

  @Derived("int", "How deep it sits in the tree; 1 at the top.", (d) => `cardinality(${d}."path")`)
  readonly depth?: number;

  @Derived("ids", "The department itself and all above it, from the top.", (d) => `${d}."path"::text[]`)
  readonly pathIds?: string[];

  @Derived(
    "int",
    "People with a current post here or below.",
    (d) =>
      `(select count(distinct m."person_id")::int from "membership" m join "department" b on b."id" = m."department_id" where ${d}."id" = any(b."path") and ${currentPeriod("m")})`,
  )
  readonly headcount?: number;

  @Many(() => Department, "parent", "The departments directly below.", ["sortOrder", "code"])
  readonly children?: Department[];

  @Many(() => Membership, "department", "Posts held here, past ones included.", ["from"])
  readonly memberships?: Membership[];

  @Many(() => Deputy, "department", "Who acts for the head, and when.", ["from"])
  readonly deputies?: Deputy[];
}
