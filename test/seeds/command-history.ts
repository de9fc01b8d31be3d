import { instantAt } from "../../schema/calendar/zone.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { RegisterRecord } from "../../schema/register/RegisterRecord.ts";
import { dayAfter, daysBetween } from "../../schema/shared/days.screen.ts";
import type { DemoWorld } from "../../seeds/demo-world.ts";
import { atMinuteOf } from "../../seeds/job-minute.ts";
import { clock } from "../../seeds/office-hours.ts";
import { signatureOf } from "../../seeds/register-pictures.ts";
import type { SeedData } from "../../seeds/register-seed-types.ts";
import type { PastStory } from "../../seeds/register-story.ts";
import { filled } from "../../seeds/register-values.ts";
import type { Timeline } from "../../seeds/timeline.ts";
import { loadCalendars } from "../../server/calendar/load-calendar.ts";
import { lookAtDuties } from "../../server/register/duties/look-at-duties.ts";
import { openTimes } from "../../server/register/duties/open-times.ts";
import { signHandover } from "../../server/register/flow/sign-handover.ts";
import { transition } from "../../server/register/flow/transition.ts";
import { tendLimits } from "../../server/register/limits/tend-limits.ts";
import { keepDutyPoints } from "../../server/register/points/keep-duty-points.ts";
import { commentOnRecord } from "../../server/register/records/comment.ts";
import { openRecord } from "../../server/register/records/open-record.ts";
import { saveRecord } from "../../server/register/records/save-record.ts";

interface Opened {
  readonly id: string;
  readonly definition: RegisterDefinition;
}

/** What was done with the records of registers, through the commands that people use and the work of jobs. */
export class CommandHistory implements PastStory<Opened> {
  constructor(
    private readonly world: DemoWorld,
    private readonly timeline: Timeline,
  ) {}

  forget(): void {}

  idOf({ id }: Opened): string {
    return id;
  }

  definitionOf({ definition }: Opened): RegisterDefinition {
    return definition;
  }

  private async values(definition: RegisterDefinition, by: string, opened: number, data: SeedData) {
    const keep = ({ fileName, base64 }: { fileName: string; base64: string }) => ({ fileName, base64 });
    return filled(this.world, definition.fields, data, { by, opened, keep });
  }

  private async watch(id: string): Promise<void> {
    const [row] = await this.world.sql.rows<[Date | string | null]>(
      `select min("next_at") as "next" from "record_limit" where "record_id" = $1`,
      [id],
    );
    if (!row?.[0]) return;
    atMinuteOf(this.world, this.timeline, new Date(row[0]), async () => {
      await tendLimits(this.world.sql, id, this.world.clock.now(), await loadCalendars(this.world.sql));
      await this.watch(id);
    });
  }

  async open(slug: string, by: string, opened: number, data: SeedData): Promise<Opened> {
    const [row] = await this.world.sql.rows<[RegisterDefinition]>(
      `select v."definition" from "register" g join "register_version" v on v."id" = g."published_id" where g."slug" = $1`,
      [slug],
    );
    const definition = row?.[0];
    if (!definition) throw new Error(`There is no register ${slug}.`);
    const input = { register: slug, data: await this.values(definition, by, opened, data) };
    const { id } = await this.world.act(by, "openRecord", input, openRecord);
    await this.watch(id);
    return { id, definition };
  }

  async save({ id, definition }: Opened, by: string, opened: number, data: SeedData): Promise<void> {
    const expectedVersion = await this.world.version(RegisterRecord, id);
    const input = { recordId: id, expectedVersion, data: await this.values(definition, by, opened, data) };
    await this.world.act(by, "saveRecord", input, saveRecord);
    await this.watch(id);
  }

  async say({ id }: Opened, by: string, text: string): Promise<void> {
    await this.world.act(by, "commentOnRecord", { recordId: id, text }, commentOnRecord);
  }

  async sign({ id, definition }: Opened, by: string, refusal: string | null): Promise<void> {
    const expectedVersion = await this.world.version(RegisterRecord, id);
    const { fileName, base64 } = await signatureOf(by);
    const confirmed = [...(definition.handover?.items ?? [])];
    const input = { recordId: id, expectedVersion, confirmed, refuses: refusal !== null, reason: refusal, signature: { fileName, base64 } };
    await this.world.act(by, "signHandover", input, signHandover);
    await this.watch(id);
  }

  async transition({ id, definition }: Opened, by: string, opened: number, key: string, data: SeedData | undefined, reason: string | null) {
    const expectedVersion = await this.world.version(RegisterRecord, id);
    const { fileName, base64 } = await signatureOf(by);
    const signs = definition.transitions.find((one) => one.key === key)?.signature;
    const input = {
      ...{ recordId: id, expectedVersion, transition: key, reason, agrees: true },
      ...(data ? { data: await this.values(definition, by, opened, data) } : {}),
      ...(signs ? { signature: { fileName, base64 } } : {}),
    };
    await this.world.act(by, "transition", input, transition);
    await this.watch(id);
  }

  ask(from: string): void {
    const { today } = this.world;
    for (let day = dayAfter(from, 1); day <= today; day = dayAfter(day, 1)) {
      this.timeline.add(day, clock(0, 6), async () => {
        if (daysBetween(from, day) % 30 === 0) await lookAtDuties(this.world.sql, this.world.clock.now());
        await this.openNow();
        if (new Date(day).getUTCDay() === 1) await this.charge();
        const ends = new Date(instantAt(dayAfter(day, 1), 0, this.world.config.timeZone));
        const opening = await this.world.sql.rows<[Date | string]>(
          `select distinct "opens_at" from "register_duty_time" where "opened_at" is null and "opens_at" > rulebook_now() and "opens_at" < $1`,
          [ends],
        );
        for (const [at] of opening) atMinuteOf(this.world, this.timeline, new Date(at), () => this.openNow());
      });
    }
  }

  private async charge(): Promise<void> {
    await keepDutyPoints(this.world.sql, { personId: null, now: this.world.clock.now() });
  }

  private async openNow(): Promise<void> {
    const { drafts } = await openTimes(this.world.sql, this.world.clock.now());
    await this.world.audit("dailyWork", drafts);
  }

  async write(): Promise<void> {}

  async finish(): Promise<void> {
    await this.openNow();
    await this.charge();
  }
}
