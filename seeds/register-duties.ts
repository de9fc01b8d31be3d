import { instantAt } from "../schema/calendar/zone.screen.ts";
import { dayAfter, daysBetween } from "../schema/shared/days.screen.ts";
import type { Transaction } from "../server/commands/transaction.ts";
import { setSimulatedClock } from "../server/database/clock.ts";
import {
  enterFulfilment,
  type Fulfilment,
  followFulfilments,
  fulfils,
  type Living,
  livingDuties,
} from "../server/register/duties/fulfil-duties.ts";
import { lookAtDuties } from "../server/register/duties/look-at-duties.ts";
import { openTimes } from "../server/register/duties/open-times.ts";
import { keepDutyPoints } from "../server/register/points/keep-duty-points.ts";
import { ownValues, surroundingsOf } from "../server/register/recorded/recorded.ts";
import { formulasOf } from "../server/register/records/formulas.ts";
import type { DemoWorld } from "./demo-world.ts";
import { atMinuteOf } from "./job-minute.ts";
import { clock } from "./office-hours.ts";
import type { PastRecord, RegisterRows } from "./register-rows.ts";
import type { Timeline } from "./timeline.ts";

/** Times of duties are worked out for somewhat more days ahead. */
const LOOKS_EVERY = 30;

/** The recurring duties of registers while their past is made: asked by the work of the job, fulfilled some at a time. */
export class PastDuties {
  private readonly living = new Map<string, readonly Living[]>();
  private fulfilments: Fulfilment[] = [];

  constructor(
    private readonly world: DemoWorld,
    private readonly timeline: Timeline,
    private readonly rows: RegisterRows,
  ) {}

  /** Puts on the timeline what the job does from the day on. */
  ask(from: string): void {
    const { world, timeline } = this;
    for (let day = dayAfter(from, 1); day <= world.today; day = dayAfter(day, 1)) {
      timeline.add(day, clock(0, 6), async () => {
        await this.work(daysBetween(from, day) % LOOKS_EVERY === 0);
        if (new Date(day).getUTCDay() === 1) await this.charge();
        await this.planDay(day);
      });
    }
  }

  /** Has the job at hand for what opens in the course of the day. */
  private async planDay(day: string): Promise<void> {
    const { world, timeline } = this;
    const { timeZone } = world.config;
    const ends = new Date(instantAt(dayAfter(day, 1), 0, timeZone));
    const opening = await world.sql.rows<[Date | string]>(
      `select distinct "opens_at" from "register_duty_time" where "opened_at" is null and "opens_at" > rulebook_now() and "opens_at" < $1`,
      [ends],
    );
    for (const [at] of opening) atMinuteOf(world, timeline, new Date(at), () => this.work(false));
  }

  /** Notes which duties it fulfils that a record was opened or came into a state. */
  async done(tx: Transaction, { recorded: { record, register, definition } }: PastRecord, opened: boolean): Promise<void> {
    if (!definition.duties?.length) return;
    const living = this.living.get(register.id) ?? (await livingDuties(tx.sql, register.id));
    this.living.set(register.id, living);
    const formulas = formulasOf(definition, register.slug);
    const values = { ...ownValues(record), ...record.data };
    const holds = (when: string) => formulas.holds(when, values, surroundingsOf(tx));
    const happened = { opened, entered: record.state ?? null, holds };
    const one = { recordId: record.id, creatorId: record.creator?.id ?? null, actorId: tx.actor.personId, at: tx.now };
    for (const [dutyId, { each }] of living.filter((duty) => fulfils(record, duty, happened)))
      this.fulfilments.push({ ...one, dutyId, each });
  }

  /** Takes points for what was missed, as registers say. */
  async charge(): Promise<void> {
    const { sql, clock: time } = this.world;
    await keepDutyPoints(sql, { personId: null, now: time.now() });
  }

  /** Enters what was fulfilled meanwhile, and does what the job does at this minute. */
  async work(looks: boolean): Promise<void> {
    const { world, rows } = this;
    const { sql } = world;
    const now = world.clock.now();
    const entered = this.fulfilments.splice(0);
    if (entered.length > 0) {
      await rows.settle();
      for (const fulfilment of entered) {
        await setSimulatedClock(sql, fulfilment.at);
        await enterFulfilment(sql, fulfilment);
      }
      await setSimulatedClock(sql, now);
      const ids = [...new Set(entered.map(({ dutyId }) => dutyId))];
      await world.audit("dailyWork", await followFulfilments(sql, ids, now));
    }
    if (looks) await lookAtDuties(sql, now);
    const { drafts } = await openTimes(sql, now);
    await world.audit("dailyWork", drafts);
    this.living.clear();
  }
}
