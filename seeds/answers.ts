import { Obligation } from "../schema/obligation/Obligation.ts";
import { dayAfter, daysBetween } from "../schema/shared/days.screen.ts";
import { pending } from "../server/obligation/fulfil.ts";
import { waiveObligation } from "../server/obligation/waive-obligation.ts";
import { chance, pickShare } from "./chance.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock, shift } from "./office-hours.ts";
import type { SeedShare, SeedWaiver } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Something that people do about what they are asked, e.g. sign; by employee number. */
interface Deed {
  /** Who does it, of those whom no other deed names. */
  readonly who: SeedShare;
  readonly act: (person: string) => Promise<unknown>;
}

/** What people are going to do about something that is asked of them. */
export interface Expectation {
  /** Name of the subject, by which people are picked. */
  readonly name: string;
  readonly deeds: readonly Deed[];
  readonly waived: readonly SeedWaiver[];
  /** Who does nothing, whatever the shares. */
  readonly never: readonly string[];
  /** The first day on which it is asked no more; null without an end. */
  readonly before: string | null;
}

/** An obligation of which it has not been decided yet what becomes of it. */
type Asked = readonly [id: string, subjectId: string, person: string, dueOn: string];

/** Decides what people do about what is asked of them; who does it and when is picked by chance, the same every time. */
export class Answers {
  private readonly expectations = new Map<string, Expectation>();
  private readonly decided = new Set<string>();
  /** What was still asked at the last look. */
  private open: ReadonlySet<string> = new Set();
  private readonly begun = new Set<Expectation>();

  constructor(
    private readonly world: DemoWorld,
    private readonly timeline: Timeline,
  ) {}

  /** Says what people will do about a revision, an agreement, or what an assignment asks, by its identity. */
  expect(subjectId: string, expectation: Expectation): void {
    this.expectations.set(subjectId, expectation);
  }

  /** Looks at what is asked now, and decides about everything that has come to be asked since the last time. */
  async plan(): Promise<void> {
    const rows = await this.world.sql.rows<[string, string, string, string]>(
      `select o."id"::text as "id", coalesce(o."revision_id", o."agreement_id", o."assignment_id")::text as "subject",
         p."number", o."due_on"::text as "due"
       from "obligation" o join "person" p on p."id" = o."person_id" where ${pending("o")} and o."suspended_at" is null
       order by p."number", o."due_on", o."id"`,
      [],
    );
    this.open = new Set(rows.map(([id]) => id));
    const undecided = rows.filter(([id]) => !this.decided.has(id));
    for (const [id] of undecided) this.decided.add(id);
    for (const [subjectId, asked] of Map.groupBy(undecided, ([, subject]) => subject)) {
      const expectation = this.expectations.get(subjectId);
      if (expectation) this.planSubject(asked, expectation);
    }
  }

  private planSubject(asked: readonly Asked[], expectation: Expectation): void {
    const { deeds, never, waived, before, name } = expectation;
    const dueOf = new Map(asked.map(([, , person, dueOn]) => [person, dueOn]));
    for (const waiver of waived) {
      const one = asked.find(([, , person]) => person === waiver.person);
      if (one) this.timeline.add(dayAfter(this.world.clock.today(), 1), clock(11), () => this.waive(one[0], waiver));
    }
    const named = new Set([
      ...deeds.flatMap(({ who }) => (typeof who === "object" ? who : [])),
      ...never,
      ...waived.map(({ person }) => person),
    ]);
    const free = [...dueOf.keys()].filter((person) => !named.has(person));
    for (const { who, act } of deeds) {
      const doers =
        typeof who === "object" ? who.filter((person) => dueOf.has(person)) : this.pick(free, who === "all" ? 1 : who, expectation);
      for (const person of doers) {
        const moment = this.moment(person, dueOf.get(person) ?? "", before, name);
        if (moment) this.timeline.add(...moment, () => this.answer(person, asked, act));
      }
    }
    this.begun.add(expectation);
  }

  /** At first exactly the share; of those who are asked later, each by chance. */
  private pick(people: readonly string[], share: number, expectation: Expectation): string[] {
    if (!this.begun.has(expectation)) return pickShare(people, share, expectation.name);
    return people.filter((person) => chance(expectation.name, person) < share);
  }

  /** When somebody does it: from the next day on until it is due, rather soon, and before today. */
  private moment(person: string, dueOn: string, before: string | null, name: string): [day: string, minute: number] | null {
    const today = this.world.clock.today();
    const last = [dueOn, dayAfter(this.world.today, -1), ...(before ? [dayAfter(before, -1)] : [])].sort()[0] ?? dueOn;
    const days = daysBetween(today, last);
    if (days < 0) return null;
    const late = chance(name, person, "day") ** 1.6;
    const minute = shift.from + chance(name, person, "minute") * (shift.until - shift.from);
    return days === 0 ? [today, clock(18) + minute / 10] : [dayAfter(today, 1 + Math.floor(late * days)), minute];
  }

  /** Somebody answers, unless what was asked is asked no more. */
  private async answer(person: string, asked: readonly Asked[], act: (person: string) => Promise<unknown>): Promise<void> {
    const [id = ""] = asked.find(([, , one]) => one === person) ?? [];
    if (this.open.has(id)) await act(person);
  }

  private async waive(id: string, { by, reason }: SeedWaiver): Promise<void> {
    const input = { id, expectedVersion: await this.world.version(Obligation, id), reason };
    await this.world.act(by, "waiveObligation", input, waiveObligation);
  }
}
