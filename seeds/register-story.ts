import type { RegisterDefinition } from "../schema/register/definition/definition.screen.ts";
import type { RegisterPack } from "../schema/register/definition/pack.screen.ts";
import { dayAfter } from "../schema/shared/days.screen.ts";
import { makeOfPack } from "../server/register/packs/install-pack.ts";
import { packOf, withNeeds } from "../server/register/packs/read-packs.ts";
import { dueReports, freezeDue } from "../server/register/reports/freeze-due.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import { momentFrom, openedAt, recordsOf, type SeedMoment } from "./register-records.ts";
import type { SeedData, SeedRegister, SeedRegisterRecord, SeedStep } from "./register-seed-types.ts";
import type { Timeline } from "./timeline.ts";

function packNamed(slug: string): RegisterPack {
  const found = packOf(slug);
  if (!found) throw new Error(`The seeds name a pack "${slug}" that is not there.`);
  return found;
}

/** Registers in an order in which those that others refer to come first. */
function inOrder(registers: readonly SeedRegister[]): readonly SeedRegister[] {
  const packs = registers.reduce<readonly RegisterPack[]>((all, { pack }) => withNeeds(packNamed(pack), all), []);
  return packs.flatMap(({ slug }) => registers.filter(({ pack }) => pack === slug));
}

/** How what was done with records comes to be written; `Past` is a record while its past is made. */
export interface PastStory<Past> {
  open(slug: string, by: string, opened: number, data: SeedData): Promise<Past>;
  save(past: Past, by: string, opened: number, data: SeedData): Promise<void>;
  say(past: Past, by: string, text: string): Promise<void>;
  transition(past: Past, by: string, opened: number, key: string, data: SeedData | undefined, reason: string | null): Promise<void>;
  /** One party's side of a handover: signed, or refused with a reason. */
  sign(past: Past, by: string, refusal: string | null): Promise<void>;
  idOf(past: Past): string;
  definitionOf(past: Past): RegisterDefinition;
  /** Forgets what is known of a register that was published anew. */
  forget(slug: string): void;
  /** Puts on the timeline how duties are asked from the day on. */
  ask(from: string): void;
  /** Writes what reports count, as it is now. */
  write(): Promise<void>;
  /** Writes everything, once nothing more happens. */
  finish(): Promise<void>;
}

/** Puts on the timeline which registers departments installed, and what they have kept in them. */
export function tellRegisters<Past>(world: DemoWorld, timeline: Timeline, history: PastStory<Past>): void {
  for (const [place, register] of inOrder(world.seeds.registers).entries()) {
    timeline.add(world.day(register.installed), clock(8, 30) + place, () => install(world, history, register));
    for (const record of recordsOf(register, world.today)) tellRecord(world, timeline, history, register.pack, record);
  }
  for (const day of monthsBegun(world.today).filter((one) => one < world.today || world.minute > FREEZES_AT))
    timeline.add(day, FREEZES_AT, () => freeze(world, history));
  const first = world.seeds.registers.map(({ installed }) => world.day(installed)).sort()[0];
  if (first) history.ask(first);
}

/** Minutes after midnight at which reports of a month that is over are kept. */
const FREEZES_AT = clock(0, 20);

/** The first days of this month and of the one before. */
function monthsBegun(today: string): readonly string[] {
  const first = `${today.slice(0, 7)}-01`;
  return [`${dayAfter(first, -1).slice(0, 7)}-01`, first];
}

/** Keeps the reports of what is over, as the job does. */
async function freeze(world: DemoWorld, history: Pick<PastStory<unknown>, "write">): Promise<void> {
  await history.write();
  for (const due of await dueReports(world.sql, world.clock.now())) await world.audit("dailyWork", await freezeDue(world.sql, due));
}

/** Identities of what was chosen for a pack's parameters. */
function parametersOf(world: DemoWorld, { parameters }: SeedRegister, pack: RegisterPack) {
  const pairs = pack.parameters.map(({ key, of }) => {
    const ids = [parameters[key] ?? []].flat().map((code) => world.id(of === "people" ? "person" : of, code));
    return [key, of === "people" ? ids : (ids[0] ?? null)] as const;
  });
  return Object.fromEntries(pairs);
}

/** The definition of a pack with what the department does otherwise about its duties. */
function changedDuties(world: DemoWorld, definition: RegisterDefinition, { duties: changes = {} }: SeedRegister): RegisterDefinition {
  const { duties } = definition;
  if (!duties) return definition;
  const changed = duties.map((duty) => {
    const { owedBy, onDayOff } = changes[duty.key] ?? {};
    const people = owedBy?.map((number) => world.id("person", number));
    return {
      ...duty,
      ...(onDayOff ? { onDayOff } : {}),
      ...(people ? { owedBy: [{ kind: "people", people }] as const } : {}),
    };
  });
  return { ...definition, duties: changed };
}

async function install(world: DemoWorld, history: Pick<PastStory<unknown>, "forget">, register: SeedRegister): Promise<void> {
  const { installedBy, owner } = register;
  const pack = packNamed(register.pack);
  const { slug } = pack;
  const definition = changedDuties(world, pack.definition, register);
  const { plural } = definition.titles;
  const note = world.seeds.language === "zh" ? `由模板“${plural.zh}”建立` : `Made from the template “${plural.en}”`;
  const how = { slug, owner: world.id("department", owner), values: parametersOf(world, register, pack), publish: true, note };
  await world.act(installedBy, "installPack", { pack: slug, ...how }, (tx) => makeOfPack(tx, { ...pack, definition }, how));
  world.forgetModels();
  history.forget(slug);
}

/** Puts something on the timeline that happened with a record; what is still to come is left out. */
function happens(world: DemoWorld, timeline: Timeline, moment: SeedMoment, work: () => Promise<void>): void {
  if (moment.days <= 0) timeline.add(dayAfter(world.today, moment.days), world.minuteOf(moment), work);
}

function tellRecord<Past>(
  world: DemoWorld,
  timeline: Timeline,
  history: PastStory<Past>,
  slug: string,
  { key, by, on, at, data, steps = [] }: SeedRegisterRecord,
): void {
  let past: Past | null = null;
  happens(world, timeline, openedAt({ on, at }), async () => {
    past = await history.open(slug, by, on, data);
    if (key) world.name("record", `${slug}/${key}`, history.idOf(past));
  });
  for (const step of steps)
    happens(world, timeline, momentFrom(on, step.at), async () => {
      if (past !== null) await act(history, past, on, step);
    });
}

function act<Past>(history: PastStory<Past>, past: Past, opened: number, { do: deed, by, data, reason, text }: SeedStep) {
  const { handover } = history.definitionOf(past);
  if (deed === "say") return history.say(past, by, text ?? "");
  if (deed === "save") return history.save(past, by, opened, data ?? {});
  if (handover && (deed === "sign" || deed === handover.refused)) return history.sign(past, by, deed === "sign" ? null : (reason ?? ""));
  return history.transition(past, by, opened, deed, data, reason ?? null);
}
