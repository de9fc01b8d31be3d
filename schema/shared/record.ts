import { randomUUIDv7 } from "node:crypto";
import { t } from "@mikro-orm/core";
import { Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { present } from "./clock.ts";
import { declareField } from "./description.ts";
import { Identity, Moment } from "./fields.ts";

/** What every record has. Evidence and log entries have just this and a time of their own: they never change. */
@ObjectType()
export abstract class Entry {
  @Identity()
  id: string = randomUUIDv7();
}

function Version() {
  const description = "Counts the changes; a change names the version that its author saw.";
  return (prototype: object, name: string) => {
    Field(() => Int, { nullable: true, description })(prototype, name);
    Property({ type: t.integer, version: true, default: 1 })(prototype, name);
    declareField(prototype, {
      kind: "scalar",
      name,
      description,
      type: "int",
      nullable: false,
      unique: false,
      searchable: false,
      opensText: false,
      column: "version",
      sql: (table) => `${table}."version"`,
    });
  };
}

/** A record that people change. */
@ObjectType()
export abstract class Entity extends Entry {
  @Version()
  version!: number;

  @Moment("When the record was made.", { defaultRaw: "rulebook_now()" })
  createdAt: Date = present();

  @Moment("When the record was last changed.", { defaultRaw: "rulebook_now()", onUpdate: present })
  updatedAt: Date = present();
}
