import { randomUUIDv7 } from "node:crypto";
import type { Who } from "../schema/register/definition/who.screen.ts";
import { loadCalendars, type WorkingCalendars } from "../server/calendar/load-calendar.ts";
import type { Transaction } from "../server/commands/transaction.ts";
import { type Happened, type LimitedRecord, nextOf, stepLimit } from "../server/register/limits/limit-steps.ts";
import { ownValues, surroundingsOf } from "../server/register/recorded/recorded.ts";
import { formulasOf } from "../server/register/records/formulas.ts";
import type { DemoWorld } from "./demo-world.ts";
import type { PastLimit, PastRecord, RegisterRows } from "./register-rows.ts";

/** Tells people of a record. */
type Tell = (past: PastRecord, kind: "recordWarned" | "recordMissed", whos: readonly Who[]) => Promise<void>;

/** The time limits of records while their past is made, by the rules by which commands and the job of each minute keep them. */
export class PastLimits {
  private calendars: WorkingCalendars | null = null;

  constructor(
    private readonly world: DemoWorld,
    private readonly rows: RegisterRows,
    private readonly tell: Tell,
    /** Has the job look at a record at an instant. */
    private readonly lookAt: (at: Date, past: PastRecord) => void,
  ) {}

  private async calendarOf({ recorded: { record } }: PastRecord) {
    this.calendars ??= await loadCalendars(this.world.sql);
    return this.calendars.of(record.department?.id ?? null);
  }

  /** Lets the limits follow what happened to a record. */
  async follow(tx: Transaction, past: PastRecord, happened: Happened): Promise<void> {
    const { record, register, definition } = past.recorded;
    const { limits = [] } = definition;
    if (limits.length === 0) return;
    const calendar = await this.calendarOf(past);
    const values = { ...ownValues(record), ...record.data };
    const formulas = formulasOf(definition, register.slug);
    const limited: LimitedRecord = {
      ...{ state: record.state ?? null, values: record.data, closed: record.closedAt !== undefined && record.closedAt !== null },
      holds: ({ when }) => when === undefined || formulas.holds(when, values, surroundingsOf(tx)),
    };
    for (const limit of limits) {
      let running = past.limits.find(({ kept }) => kept.key === limit.key && kept.endedAt === null);
      for (const { limit: kept, change } of stepLimit(limit, running?.kept ?? null, happened, limited, tx.now, calendar)) {
        if (running) Object.assign(running, { kept, updatedAt: tx.now });
        else {
          running = { id: randomUUIDv7(), createdAt: tx.now, updatedAt: tx.now, kept };
          past.limits.push(running);
        }
        if (kept.endedAt) running = undefined;
        if (change) this.rows.event(past, change, limit.key);
      }
    }
    this.afterwards(past);
  }

  /** Does what is due, as the job of this minute does. */
  async tend(past: PastRecord): Promise<void> {
    const { definition } = past.recorded;
    const now = this.world.clock.now();
    const calendar = await this.calendarOf(past);
    for (const one of past.limits.filter(({ kept }) => kept.endedAt === null)) {
      const limit = definition.limits?.find(({ key }) => key === one.kept.key);
      while (limit && one.kept.nextAt && one.kept.nextAt <= now) {
        const after = await this.step(past, one, now);
        one.kept = { ...after, nextAt: nextOf(limit, after, calendar) };
        one.updatedAt = now;
      }
    }
    this.afterwards(past);
  }

  private async step(past: PastRecord, { kept }: PastLimit, now: Date): Promise<Omit<PastLimit["kept"], "nextAt">> {
    const limit = past.recorded.definition.limits?.find(({ key }) => key === kept.key);
    if (kept.met === null && kept.warnAt && kept.warnAt <= kept.dueAt && kept.warnAt <= now) {
      await this.tell(past, "recordWarned", limit?.warning?.tells ?? []);
      this.rows.event(past, "warned", kept.key);
      return { ...kept, warnAt: null };
    }
    if (kept.met === null) {
      this.rows.event(past, "limitMissed", kept.key);
      return { ...kept, met: false, warnAt: null };
    }
    await this.tell(past, "recordMissed", limit?.escalations?.[kept.escalated]?.tells ?? []);
    this.rows.event(past, "escalated", kept.key);
    return { ...kept, escalated: kept.escalated + 1 };
  }

  private afterwards(past: PastRecord): void {
    const open = past.limits.filter(({ kept }) => kept.endedAt === null);
    const due = open.filter(({ kept }) => !kept.pausedAt).map(({ kept }) => kept.dueAt.getTime());
    past.recorded.record.dueAt = due.length > 0 ? new Date(Math.min(...due)) : undefined;
    this.rows.touch(past);
    for (const { kept } of open) if (kept.nextAt) this.lookAt(kept.nextAt, past);
  }
}
