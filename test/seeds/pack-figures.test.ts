import { expect, it } from "vitest";
import { packFiles, valueAt } from "./read-packs.ts";

const hours = (amount: number) => ({ amount, unit: "hours" });
const workdays = { every: "day" };
const edge = (value: number, included: boolean) => ({ value, included });

/** What regulations of service organisations name, and where the packs say it. */
const figures: readonly (readonly [slug: string, at: string, figure: unknown])[] = [
  // Meetings: five minutes before; each working day; Friday at 16:00.
  ["meetings", "fields.be_there_by.of.is", "starts_at - 5"],
  ["meetings", "duties.morning.rhythm", workdays],
  ["meetings", "duties.morning.onDayOff", "skip"],
  ["meetings", "duties.weekly.rhythm", { every: "week", on: [5] }],
  ["meetings", "duties.weekly.at", "16:00"],
  // A major event of a shift: in writing by the end of the next day.
  ["duty-log", "limits.written.within", { amount: 1, unit: "days" }],
  ["duty-log", "limits.written.at", "24:00"],
  // Reception: two rings, an apology from the fifth; 1 minute, 1 hour, 24 hours.
  ["reception", "bands.rings.in_time.to", edge(2, true)],
  ["reception", "bands.rings.apologise.from", edge(5, true)],
  ["reception", "limits.greet.within", { amount: 1, unit: "minutes" }],
  ["reception", "limits.solve.within", hours(1)],
  ["reception", "limits.answer_complaint.within", hours(24)],
  ["reception", "limits.answer_mail.within", hours(24)],
  ["complaints", "limits.answer.within", hours(24)],
  // Reports: Friday; a missing one costs 2 points.
  ["work-reports", "duties.weekly.rhythm", { every: "week", on: [5] }],
  ["work-reports", "points.reporting.missing_daily.points", -2],
  ["work-reports", "points.reporting.missing_weekly.points", -2],
  // Follow-up visits: monthly in the first year, then quarterly.
  ["follow-up-visits", "duties.visit.rhythm.steps", [{ untilMonths: 12, everyMonths: 1 }, { everyMonths: 3 }]],
  ["supervision-reports", "duties.monthly.rhythm", { every: "month", day: -1 }],
  // Assessment: 2, 2 and 5 points; by the 5th; two months below 90.
  ["deductions", "points.score.missing_report.points", -2],
  ["deductions", "points.score.unreachable.points", -2],
  ["deductions", "points.score.serious.points", -5],
  ["deductions", "points.score.streak.periods", 2],
  ["deductions", "points.score.streak.below", 90],
  ["deductions", "bands.grades.a.from", edge(90, true)],
  ["assessment", "duties.monthly.rhythm", { every: "month", day: 5 }],
  // Purchases: exactly 500 yuan is the leader's.
  ["purchases", "bands.amount.small.to", edge(500, true)],
  ["purchases", "bands.amount.large.from", edge(500, false)],
  ["petty-cash", "balances.cash.allowance", { amount: 5000, carriesOver: false }],
  ["petty-cash", "balances.cash.floor", 0],
  ["emergencies", "limits.ordinary.within", hours(24)],
  ["emergencies", "limits.larger.within", hours(48)],
  ["emergencies", "limits.major.within", hours(24)],
  ["project-funding", "fields.documents_due.of.is", 'addMonths(day("2026-06-30"), (year - 2026) * 12)'],
  ["project-funding", "fields.summary_due.of.is", 'addMonths(day("2026-12-31"), (year - 2026) * 12)'],
  ["project-funding", "fields.year.unique", { with: ["unit"] }],
  ["project-funding", "fields.unit.unique", { among: "open" }],
  ["sales", "limits.by_noon.at", "12:00"],
  ["sales", "limits.by_five.at", "17:00"],
  ["customer-repairs", "limits.invoice.within", { amount: 0, unit: "days" }],
  ["travel", "fields.allowance.of.is", "outside_city == true ? size(travellers) * days * 20 : 0"],
  ["rule-inspections", "duties.self_check.rhythm", { every: "month", day: -1 }],
  ["rule-inspections", "duties.company_check.rhythm", { every: "month", day: -1, months: 3, month: 3 }],
];

it.each(figures)("%s says at %s what the rules name", (slug, at, figure) => {
  const { pack } = packFiles.find((file) => file.pack.slug === slug)!;
  expect(valueAt(pack.definition, at)).toEqual(figure);
});

it.each([
  ["integrity", "fields.consequence.of.options", 4],
  ["budget", "fields.heading.of.options", 6],
  ["project-funding", "fields.documents.of.items", 6],
] as const)("%s has at %s as many as the rules name", (slug, at, count) => {
  const { pack } = packFiles.find((file) => file.pack.slug === slug)!;
  expect(valueAt(pack.definition, at)).toHaveLength(count);
});

it("keeps every integrity matter within its circle, and binds every pack to the words of a rule where one names a figure", () => {
  const { pack } = packFiles.find((file) => file.pack.slug === "integrity")!;
  const { level, ...rights } = pack.definition.access;
  expect(level).toBe("$level");
  for (const right of Object.values(rights)) expect(right).toEqual({ template: "circle", people: ["$circle"] });
  for (const [slug] of figures) {
    const bound = packFiles.find((file) => file.pack.slug === slug)!.pack.definition.bindings ?? [];
    expect(bound.length, slug).toBeGreaterThan(0);
    for (const { says } of bound) expect(says).toBeDefined();
  }
});
