import { t } from "@mikro-orm/core";
import { PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";

/**
 * What a person may do, as it was worked out last; one row a person, made and marked by triggers. It holds while it is not marked,
 * no new epoch has begun, and the day lies within its days. No GraphQL type exposes it.
 */
@Table()
export class ActorState {
  @PrimaryKey({ type: t.uuid })
  personId!: string;

  /** With what the person signs in, so that a session leads here at once. */
  @Property({ type: t.uuid, nullable: true, unique: true })
  accountId?: string;

  /** Counts the changes that bore on the person: what was worked out before the last of them is never kept. */
  @Property({ type: t.bigint, defaultRaw: "0" })
  changes!: bigint;

  /** The value of ActorEpoch for which it was worked out. */
  @Property({ type: t.bigint, nullable: true })
  epoch?: bigint;

  /** Digest of the statement by which it was worked out: another version of the server works it out anew. */
  @Property({ type: t.string, length: 64, nullable: true })
  madeBy?: string;

  /** Empty from a change on until it is worked out anew. */
  @Property({ type: t.json, columnType: "json", nullable: true })
  state?: unknown;

  @Property({ type: t.date, nullable: true })
  holdsFrom?: string;

  /** The last day on which no post, grant or deputy begins or has ended; empty when none ever will. */
  @Property({ type: t.date, nullable: true })
  holdsUntil?: string;
}

/** Counts the changes that bear on what everybody may do: of the tree of departments, of heads, of levels. A single row. */
@Table()
export class ActorEpoch {
  @PrimaryKey({ type: t.integer, autoincrement: false })
  id!: number;

  @Property({ type: t.bigint })
  value!: bigint;
}
