import { expect } from "vitest";
import { heard, type Why } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";

/** Somebody on a shift of a day. */
export type Put = readonly [day: string, shift: string, name: string];

const touches: Readonly<Record<string, string>> = {
  mayNotPlan: "planning refused",
  notForRoster: "not others",
  tooLittleRest: "rest",
  notADayOff: "only days off",
};

const keyOf = (p: PackDesk): string => p.touched.definition.rosters?.[0]?.key ?? "";

async function give(p: PackDesk, by: string, shifts: readonly Put[]) {
  const query = "query ($slug: String!) { rosters(where: { register: { slug: { eq: $slug } } }) { items { id version } } }";
  const [roster] = (await p.ask("head", query, { slug: p.slug })).rosters.items;
  const put = shifts.map(([day, shift, name]) => ({ day, shift, personId: p.id(name) }));
  return p.give(by, "planShift", { rosterId: roster.id, expectedVersion: roster.version, put });
}

/** Somebody puts people on shifts of the register's roster. */
export async function plans(p: PackDesk, by: string, ...shifts: readonly Put[]): Promise<void> {
  expect(heard(await give(p, by, shifts)), `${by} plans`).toBe("");
  p.touched.touch(`roster ${keyOf(p)}: planned`);
}

export async function planRefused(p: PackDesk, by: string, why: Why, ...shifts: readonly Put[]): Promise<void> {
  p.refusal(await give(p, by, shifts), why, `${by} plans`);
  p.touched.touch(`roster ${keyOf(p)}: ${touches[String(why)] ?? why}`);
}

const planOf = async (p: PackDesk, day: string) => {
  const query = "query ($slug: String!, $day: Date!) { rosterPlan(register: $slug, from: $day, until: $day) }";
  return (await p.ask("head", query, { slug: p.slug, day })).rosterPlan;
};
const shiftOf = async (p: PackDesk, day: string, shift: string) =>
  (await planOf(p, day)).shifts.find((one: any) => one.day === day && one.shift === shift);

/** Who has which shift of a day. */
export async function has(p: PackDesk, ...[day, shift, name]: Put): Promise<void> {
  expect(p.company.nameOf((await shiftOf(p, day, shift)).person), `${shift} of ${day}`).toBe(name);
}

/** At a time these, and nobody else, are on duty in a shift. */
export async function onDuty(p: PackDesk, time: string, shift: string, ...names: readonly string[]): Promise<void> {
  await p.at(time);
  const { onDuty: now } = await planOf(p, time.slice(0, 10));
  expect(
    now.map(({ person }: { person: string }) => p.company.nameOf(person)),
    `on duty at ${time}`,
  ).toEqual(names);
  p.touched.touch(`roster ${keyOf(p)}: ${shift} on duty`);
}

/** Two people swap their shifts once the other one agreed and whoever approves said yes; once it was refused before. */
export async function swaps(p: PackDesk, mine: Put, theirs: Put, approver: string): Promise<void> {
  const [day, shift, asker] = mine;
  const [otherDay, otherShift, other] = theirs;
  const ask = async () => {
    const [own, wanted] = [await shiftOf(p, day, shift), await shiftOf(p, otherDay, otherShift)];
    const input = { shiftId: own.id, expectedVersion: own.version, withShiftId: wanted.id, reason: "A wedding" };
    const asked = await p.give(asker, "swapShift", input, "id version");
    expect(heard(asked), `${asker} asks`).toBe("");
    return asked.data?.swapShift;
  };
  const decide = async (by: string, swap: any, agrees: boolean) => {
    const input = { id: swap.id, expectedVersion: swap.version, agrees, ...(agrees ? {} : { answer: "We need you" }) };
    return p.give(by, "decideSwap", input, "id version state");
  };
  const agreed = async (by: string, swap: any, agrees: boolean, state: string) => {
    const answer = await decide(by, swap, agrees);
    expect(heard(answer), `${by} decides`).toBe("");
    expect(answer.data?.decideSwap.state).toBe(state);
    return answer.data?.decideSwap;
  };
  const first = await agreed(other, await ask(), true, "agreed");
  for (const name of [asker, other])
    expect((await decide(name, first, true)).errors?.[0]?.extensions.code, `${name} approves`).toBe("FORBIDDEN");
  p.touched.touch(`roster ${keyOf(p)}: swap refused`);
  await agreed(approver, first, false, "refused");
  await has(p, ...mine);
  await agreed(approver, await agreed(other, await ask(), true, "agreed"), true, "done");
  await has(p, day, shift, other);
  await has(p, otherDay, otherShift, asker);
  p.touched.touch(`roster ${keyOf(p)}: swapped`);
}
