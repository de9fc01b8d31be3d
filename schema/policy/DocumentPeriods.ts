import { t } from "@mikro-orm/core";
import { Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Entity } from "../shared/record.ts";

/** A list that a trigger keeps. No type of the API has it. */
const Kept = (columnType: "uuid[]" | "text[]" | "date[]") =>
  Property({ type: t.array, columnType, defaultRaw: "'{}'", hidden: true, lazy: true });

/**
 * What a document keeps of its revisions, by triggers in the transaction that changes them: its periods, each from its first day up to the
 * day before the next one. The lists have one place for each period; the first begins before all days. What holds on a day is read by
 * `onDay`, and never searched for.
 */
@ObjectType()
export abstract class DocumentPeriods extends Entity {
  @Kept("date[]")
  readonly periodStarts!: string[];

  /** Which revision leads: the one in force, else the latest published one, else the draft. */
  @Kept("uuid[]")
  readonly leadingRevisions!: string[];

  /** Words of DocumentState. */
  @Kept("text[]")
  readonly periodStates!: string[];

  @Kept("text[]")
  readonly periodTitles!: string[];

  @Kept("text[]")
  readonly periodTitlesPinyin!: string[];

  @Kept("uuid[]")
  readonly periodLevels!: string[];

  /** Since when the leading revision holds, or will. */
  @Kept("date[]")
  readonly effectiveDates!: string[];

  /** The day up to which references to it were looked at. */
  @Property({ type: t.date, columnType: "date", defaultRaw: "today()", hidden: true, lazy: true })
  readonly referencesDay!: string;

  /** Levels of all its revisions: when a clearance reaches all of them, it reaches the document whatever the day. */
  @Kept("uuid[]")
  readonly levelIds!: string[];
}

/** The names of what is kept. */
export type KeptOfPeriods = Exclude<keyof DocumentPeriods, keyof Entity>;
