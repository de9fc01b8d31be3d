import { CalendarDay } from "../../../schema/calendar/CalendarDay.ts";
import { WorkingCalendar } from "../../../schema/calendar/WorkingCalendar.ts";
import { type DayKind, dayKinds, type NamedDay, type WorkingDays, workingDays } from "../../../schema/calendar/working-days.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { countedObligations, type MovedDue, movedBy, moveObligations } from "../../obligation/move-due-days.ts";
import { lockObligations } from "../../obligation/obligation-lock.ts";
import { countedDecisions, moveDecisions } from "../../policy/approval/move-decisions.ts";
import { recountLimits } from "../../register/limits/recount-limits.ts";
import { tellSql } from "../../telling/tell-sql.ts";
import { loadCalendars, type WorkingCalendars } from "../load-calendar.ts";

/** What a day is to be. */
export interface WantedDay {
  readonly day: string;
  readonly kind: CalendarDay["kind"];
  readonly name: string | null;
}

/** The calendar as it is while a command changes it, and as it is going to be. */
export class CalendarChange {
  private readonly wanted = new Map<string, WantedDay>();
  private readonly wantedYears = new Map<number, { readonly announced: boolean; readonly source?: string | null }>();

  private constructor(
    private readonly tx: Transaction,
    private readonly days: ReadonlyMap<string, CalendarDay>,
    private readonly years: ReadonlyMap<number, WorkingCalendar>,
    private readonly was: WorkingCalendars,
  ) {}

  /** Loads all of it; until the transaction ends nobody else changes it, or asks anything of anybody. */
  static async begin(tx: Transaction): Promise<CalendarChange> {
    await lockObligations(tx.sql);
    const [days, years] = [await tx.em.findAll(CalendarDay), await tx.em.findAll(WorkingCalendar)];
    return new CalendarChange(
      tx,
      new Map(days.map((one) => [one.day, one])),
      new Map(years.map((one) => [one.year, one])),
      await loadCalendars(tx.sql),
    );
  }

  year(year: number): WorkingCalendar | undefined {
    return this.years.get(year);
  }

  /** What is said of a day now; ordinary where nothing is. */
  day(day: string): WantedDay {
    const { kind = "ordinary", name } = this.days.get(day) ?? {};
    return { day, kind, name: kind === "ordinary" ? null : (name ?? null) };
  }

  /** All days of which something is said now. */
  get named(): readonly string[] {
    return [...this.days.values()].filter(({ kind }) => kind !== "ordinary").map(({ day }) => day);
  }

  want(day: WantedDay): void {
    this.wanted.set(day.day, day);
  }

  wantYear(year: number, values: { readonly announced: boolean; readonly source?: string | null }): void {
    this.wantedYears.set(year, values);
  }

  private counted(days: readonly WantedDay[], announced: readonly number[]): WorkingDays {
    const named = days.flatMap(({ day, kind, name }): NamedDay[] => {
      const known = dayKinds.find((one): one is DayKind => one === kind);
      return known ? [{ day, kind: known, name: name ?? "" }] : [];
    });
    return workingDays(named, announced);
  }

  /** Which due days the change moves. */
  async moved(): Promise<{ readonly obligations: readonly MovedDue[]; readonly decisions: readonly MovedDue[] }> {
    const before = [...this.days.keys()].map((day) => this.day(day));
    const after = new Map([...before, ...this.wanted.values()].map((one) => [one.day, one]));
    const [was, will] = [this.counted(before, []), this.counted([...after.values()], [])];
    const { sql, today } = this.tx;
    return {
      obligations: movedBy(was, will, today, await countedObligations(sql)),
      decisions: movedBy(was, will, today, await countedDecisions(sql)),
    };
  }

  /**
   * Makes the calendar as it is wanted, moves the due days that were counted across what changes, and tells those concerned. Answers the
   * records of the years.
   */
  async keep(): Promise<readonly WorkingCalendar[]> {
    const { tx } = this;
    const { obligations, decisions } = await this.moved();
    for (const wanted of this.wanted.values()) this.keepDay(wanted);
    const touched = new Set([...this.wantedYears.keys(), ...[...this.wanted.keys()].map((day) => Number(day.slice(0, 4)))]);
    const years = [...touched].map((year) => this.keepYear(year));
    await tx.em.flush();
    for (const { id } of years) await tx.requireStill("update", WorkingCalendar, id);
    await recountLimits(tx.sql, this.was, tx.now);
    await tx.sql.rows(`update "register_duty" set "looked_on" = null where "ended_at" is null`, []);
    const told = async (kind: "dueMoved" | "decisionMoved", news: string, ids: readonly string[]) =>
      ids.length > 0 && (await tx.sql.rows(tellSql(kind, news, "$1"), [tx.now, ids]));
    await told(
      "dueMoved",
      `select o."person_id" as "recipient_id", o."id" as "obligation_id" from "obligation" o where o."id" = any($2::uuid[])`,
      await moveObligations(tx.sql, obligations, tx.now),
    );
    await told(
      "decisionMoved",
      `select a."approver_id" as "recipient_id", a."id" as "approval_id", a."revision_id" from "approval" a where a."id" = any($2::uuid[]) and a."approver_id" is not null`,
      await moveDecisions(tx.sql, decisions, tx.now),
    );
    return years;
  }

  private keepDay({ day, kind, name }: WantedDay): void {
    const { tx } = this;
    const now = this.day(day);
    if (now.kind === kind && now.name === name) return;
    const record = this.days.get(day) ?? Object.assign(new CalendarDay(), { day });
    Object.assign(record, { kind, name: kind === "ordinary" ? null : name });
    tx.em.persist(record);
    tx.audit(record);
  }

  private keepYear(year: number): WorkingCalendar {
    const { tx } = this;
    const record = this.years.get(year) ?? Object.assign(new WorkingCalendar(), { year });
    const { announced, source } = this.wantedYears.get(year) ?? { announced: record.announced };
    Object.assign(record, { announced, ...(source === undefined ? {} : { source }) });
    tx.em.persist(record);
    tx.audit(record);
    // Whoever looks at the year sees its days: their change is a change of it.
    record.updatedAt = tx.now;
    return record;
  }
}
