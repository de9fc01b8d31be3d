import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Day, Derived, One } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { PolicyDocument } from "./PolicyDocument.ts";
import { Revision } from "./Revision.ts";

/**
 * Days in which a text was, is or will be in force, as far as is known today: one of them or several, since an older text holds again once a
 * trial has ended or a newer one was withdrawn. A text that was withdrawn held up to the day before. Kept by triggers (`keep_text_periods`).
 */
@Table()
@Index({ properties: ["document", "from"] })
@ObjectType({ description: "Days in which a text was, is or will be in force; several where an older one holds again." })
export class TextPeriod extends Entry {
  @One(() => PolicyDocument, "The document.", { index: false })
  document!: PolicyDocument;

  @One(() => Revision, "The text.")
  revision!: Revision;

  @Day("First day on which it holds.", { index: true })
  from!: string;

  @Day("Last day on which it holds, inclusive; empty while no end is known.", { nullable: true })
  until?: string;

  @Derived(
    "day",
    "Last day on which it holds, and far ahead while no end is known: for asking what holds on a day.",
    (p) => `coalesce(${p}."until", '9999-12-31')`,
  )
  readonly heldUntil?: string;
}
