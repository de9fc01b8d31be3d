import { expect } from "vitest";
import { heard } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";

/** Somebody closes a period of a balance, which these may not. */
export async function closes(p: PackDesk, by: string, balance: string, period: string, not: readonly string[]): Promise<void> {
  const input = { register: p.slug, balance, period };
  for (const name of not) {
    p.refusal(await p.give(name, "closePeriod", input), "mayNotClose", `${name} closes ${period}`);
    p.touched.touch(`balance ${balance}: closing refused`);
  }
  expect(heard(await p.give(by, "closePeriod", input)), `${by} closes ${period}`).toBe("");
  p.touched.touch(`balance ${balance}: period closed`);
}

/** How somebody's points stand in a period, and in which band they lie. */
export async function score(p: PackDesk, by: string, name: string, period: string): Promise<{ score: number; band: string | null }> {
  const { registerPoints } = await p.ask(by, "query ($slug: String!) { registerPoints(register: $slug) }", { slug: p.slug });
  const found = registerPoints.people.find(({ id }: { id: string }) => id === p.id(name));
  const of = found?.scores.find((one: { period: string }) => one.period === period);
  return { score: of?.score ?? 100, band: of?.band?.key ?? null };
}

/** What somebody's account holds, the oldest first; each entry by a rule counts as told. */
export async function entriesOf(p: PackDesk, by: string, account: string, name: string): Promise<readonly any[]> {
  const query = `query ($where: PointsEntryWhere) { pointsEntries(where: $where, orderBy: [{ at: ASC }, { id: ASC }], page: { limit: 100 }) {
    items { id rule kind points counts period because } } }`;
  const where = { register: { slug: { eq: p.slug } }, account: { eq: account }, person: { id: { eq: p.id(name) } } };
  const { pointsEntries } = await p.ask(by, query, { where });
  for (const { rule, kind } of pointsEntries.items) if (kind !== "corrected") p.touched.touch(`points ${account}: ${rule}`);
  return pointsEntries.items;
}

/** Somebody corrects what an entry counts, with a reason, which these may not. */
export async function corrects(
  p: PackDesk,
  by: string,
  account: string,
  entry: any,
  counts: string,
  not: readonly string[],
): Promise<void> {
  const input = { entryId: entry.id, counted: entry.counts, counts, reason: "It was not like that" };
  for (const name of not) {
    const { errors } = await p.give(name, "correctPoints", input);
    expect(["FORBIDDEN", "NOT_FOUND"], `${name} corrects`).toContain(errors?.[0]?.extensions.code);
    p.touched.touch(`points ${account}: correcting refused`);
  }
  expect(heard(await p.give(by, "correctPoints", input)), `${by} corrects`).toBe("");
  const { correctedBy = [] } = p.touched.definition.points?.find(({ key }) => key === account) ?? {};
  p.touched.touchWho(`points ${account}: corrected by`, correctedBy, [by], null);
}

/** The person disputes an entry, and somebody else grants it. */
export async function disputes(p: PackDesk, name: string, by: string, account: string, entry: any): Promise<void> {
  const given = await p.give(name, "disputePoints", { entryId: entry.id, reason: "I was there" }, "id version");
  expect(heard(given), `${name} disputes`).toBe("");
  const { id, version } = given.data?.disputePoints ?? {};
  const decision = { id, expectedVersion: version, grants: true, answer: "So you were" };
  expect((await p.give(name, "decideDispute", decision)).errors?.[0]?.extensions.code, `${name} decides`).toBe("FORBIDDEN");
  expect(heard(await p.give(by, "decideDispute", decision)), `${by} decides`).toBe("");
  p.touched.touch(`points ${account}: disputed`);
}
