import type { Happening } from "./lives.ts";
import { Oracle } from "./oracle.ts";
import type { Who } from "./oracle-who.ts";
import { descriptionOf, targetEntity } from "./store.ts";

/** An entry of a history as somebody must get it: relations as the other record's id; null where only that something happened. */
export interface ExpectedEntry {
  readonly command: string | null;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>> | null;
}

const opinions = new WeakMap<Happening, Oracle>();

/** A second opinion on histories: "to whom the record was readable in the state and at the level that it had then and is readable now". */
export class HistoryOracle {
  constructor(
    private readonly now: Oracle,
    private readonly happenings: readonly Happening[],
  ) {}

  /** What happened to the record, the newest first; null where the record is not for the person. */
  history(who: Who, entity: string, id: string): readonly ExpectedEntry[] | null {
    const row = this.now.world.get(id);
    if (!row || !this.now.mayReadRow(who, entity, row)) return null;
    const events = this.happenings.filter((event) => event.entity === entity && event.id === id);
    return events.flatMap((event, place) => this.entry(who, event, events[place - 1]) ?? []).reverse();
  }

  private opinionThen(event: Happening): Oracle {
    const known = opinions.get(event) ?? new Oracle(event.world, this.now.world);
    opinions.set(event, known);
    return known;
  }

  private readableThen(who: Who, event: Happening, entity: string, id: string): boolean {
    return this.opinionThen(event).mayReadRow(who, entity, event.world.get(id)!);
  }

  private entry(who: Who, event: Happening, previous: Happening | undefined): ExpectedEntry | null {
    const { entity, id, revision, command } = event;
    const textReadable =
      revision === null ||
      (this.now.mayReadRow(who, "Revision", this.now.world.get(revision)!) && this.readableThen(who, event, "Revision", revision));
    const isAuditor = who.roles.has("auditor");
    if (!textReadable || !this.readableThen(who, event, entity, id)) return isAuditor ? { command: null, changes: null } : null;
    // What was before is what the event before left: whoever could not read the record then does not learn it from the change.
    const withBefore = !previous || this.readableThen(who, previous, entity, id);
    const shown = Object.entries(event.changes).filter(([field]) => this.shows(who, event, field, isAuditor));
    // That something hidden was changed is hidden as well.
    if (!isAuditor && shown.length === 0 && Object.keys(event.changes).length > 0) return null;
    const changes = shown.map(([field, { before, after }]) => [
      field,
      { before: withBefore ? this.value(who, entity, field, before) : null, after: this.value(who, entity, field, after) },
    ]);
    return { command, changes: Object.fromEntries(changes) };
  }

  private shows(who: Who, event: Happening, field: string, isAuditor: boolean): boolean {
    const { entity, id, world } = event;
    // What a command noted besides is for the audit.
    if (!descriptionOf(entity).fields.has(field)) return isAuditor;
    return (
      this.now.mayReadField(who, entity, field, this.now.world.get(id)!) &&
      this.opinionThen(event).mayReadField(who, entity, field, world.get(id)!)
    );
  }

  private value(who: Who, entity: string, field: string, value: unknown): unknown {
    const description = descriptionOf(entity).fields.get(field);
    if (description?.kind !== "one") return value;
    const other = this.now.world.get(value);
    return other && this.now.mayReadRow(who, targetEntity(description), other) ? other.id : null;
  }
}
