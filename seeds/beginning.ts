import { Organisation } from "../schema/organisation/Organisation.ts";
import type { Entry } from "../schema/shared/record.ts";
import type { AuditDraft } from "../server/audit/audit-chain.ts";
import { changesOf } from "../server/audit/changes.ts";
import type { DemoWorld, Named } from "./demo-world.ts";
import type { SeedDay } from "./seed-types.ts";

/** What the company has before anybody can do something in it: made by the system itself, with an audit entry for each record. */
export class Beginning {
  private readonly records = new Map<string, Entry>();
  private readonly added: Entry[] = [];

  constructor(readonly world: DemoWorld) {}

  /** Adds a record that nothing refers to. */
  add<T extends Entry>(entity: new () => T, values: { readonly [K in keyof T]?: T[K] }): T {
    const record = Object.assign(new entity(), values);
    this.world.em.persist(record);
    this.added.push(record);
    return record;
  }

  /** Adds a record that others refer to by a code or number. */
  make<T extends Entry>(kind: Named, code: string, entity: new () => T, values: { readonly [K in keyof T]?: T[K] }): T {
    const record = this.add(entity, values);
    this.world.name(kind, code, record.id);
    this.records.set(record.id, record);
    return record;
  }

  /** A record that was made before. */
  made<T extends Entry>(kind: Named, code: string, entity: new () => T): T {
    const record = this.records.get(this.world.id(kind, code));
    if (!(record instanceof entity)) throw new Error(`The seeds name a ${kind} "${code}" that is none.`);
    return record;
  }

  /** The days of a period, as records keep them. */
  period(from: SeedDay, until: SeedDay | null): { from: string; until?: string } {
    return { from: this.world.day(from), ...(until === null ? {} : { until: this.world.day(until) }) };
  }

  /** Writes everything to the database. */
  async keep(command: string): Promise<void> {
    const drafts = this.added.map(
      (record): AuditDraft => ({
        subjectType: record.constructor.name,
        subjectId: record.id,
        ...(record instanceof Organisation ? { subjectLabel: record.name } : {}),
        revisionId: null,
        changes: changesOf(this.world.em, record),
      }),
    );
    await this.world.em.flush();
    await this.world.audit(command, drafts);
  }
}
