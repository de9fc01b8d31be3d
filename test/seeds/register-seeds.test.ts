import { describe, expect, it } from "vitest";
import type { RegisterField } from "../../schema/register/definition/field.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { isBefore, momentFrom, openedAt, recordsOf } from "../../seeds/register-records.ts";
import type { SeedRegister, SeedRegisterRecord, SeedValue } from "../../seeds/register-seed-types.ts";
import { readSeeds } from "../../seeds/seed-files.ts";
import { packFiles } from "./read-packs.ts";
import { refusals, valueFaults } from "./seed-values.ts";
import { organisation, type SeedPlace } from "./who-may.ts";

const today = "2026-11-30";
const packOf = (slug: string) => packFiles.find(({ pack }) => pack.slug === slug)!.pack;

/** What is wrong with a value of a field, as far as a file alone can tell; nothing where it is right. */
function wrong({ of }: Pick<RegisterField, "of">, value: SeedValue, known: ReadonlySet<string>): string | null {
  const text = typeof value === "string";
  switch (of.kind) {
    case "person":
    case "department":
    case "position":
      return text && known.has(value) ? null : `${JSON.stringify(value)} is not known`;
    case "people":
      return Array.isArray(value) && value.every((one) => known.has(String(one))) ? null : `${JSON.stringify(value)} is not known`;
    case "record":
      return [value].flat().every((one) => known.has(String(one))) ? null : `no record ${JSON.stringify(value)}`;
    case "choice":
      return of.options.some(({ key }) => key === value) ? null : `no answer ${value}`;
    case "day":
      return text && /^[+-]\d+$/.test(value) ? null : `no day ${value}`;
    case "moment":
      return text && /^[+-]\d+ \d\d:\d\d$/.test(value) ? null : `no moment ${value}`;
    case "money":
      return text && /^\d+\.\d\d$/.test(value) ? null : `no amount ${value}`;
    case "number":
      return typeof value === "number" ? null : `no number ${value}`;
    case "flag":
      return typeof value === "boolean" ? null : `no flag ${value}`;
    case "computed":
      return "is worked out";
    case "checklist": {
      const { fail = {}, na = [] } = value as { fail?: Record<string, string>; na?: string[] };
      return [...Object.keys(fail), ...na].every((key) => of.items.some((item) => item.key === key)) ? null : "no such item";
    }
    case "table":
      for (const line of value as Record<string, SeedValue>[]) {
        for (const column of of.columns) {
          const cell = line[column.key];
          const fault = cell === undefined ? (column.required ? "is empty" : null) : wrong({ of: column.of }, cell, known);
          if (fault !== null) return `${column.key}: ${fault}`;
        }
        if (Object.keys(line).some((key) => !of.columns.some((column) => column.key === key))) return `a column of ${Object.keys(line)}`;
      }
      return null;
    default:
      return null;
  }
}

/** Goes the way of a record through its states, and says what cannot be. */
function faultsOf(
  register: SeedRegister,
  record: SeedRegisterRecord,
  known: ReadonlySet<string>,
  { opens, gives, inHand, homeOf }: ReturnType<typeof organisation>,
): string[] {
  const { definition } = packOf(register.pack);
  const { states, transitions, fields, handover } = definition;
  const faults: string[] = [];
  const data: Record<string, SeedValue> = {};
  const fill = (values: Readonly<Record<string, SeedValue>>) => {
    for (const [key, value] of Object.entries(values)) {
      const field = fields.find((one) => one.key === key);
      const fault = field === undefined ? "is no field" : wrong(field, value, known);
      if (fault !== null) faults.push(`${key}: ${fault}`);
      if (field) faults.push(...valueFaults(field.of, value, record.on, today).map((one) => `${key}: ${one}`));
      data[key] = value;
    }
  };
  fill(record.data);
  for (const { key, required, of, default: first } of fields) {
    if (required && of.kind !== "computed" && first === undefined && data[key] === undefined) faults.push(`${key} is empty`);
  }
  const placeOn = (days: number): SeedPlace => ({
    register,
    definition,
    creator: record.by,
    home: homeOf(record.by, dayAfter(today, days)),
    handler,
    data,
    day: dayAfter(today, days),
  });
  if (!opens(record.by, register, definition, dayAfter(today, record.on))) faults.push(`${record.by} may not open it`);
  let handler: string | null = null;
  handler = inHand(definition.opening?.handler, record.by, placeOn(record.on));
  let state = states[0]?.key;
  let before = openedAt(record);
  let signed = 0;
  const steps = record.steps ?? [];
  for (const [place, step] of steps.entries()) {
    const at = momentFrom(record.on, step.at);
    if (isBefore(at, before)) faults.push(`${step.do} at ${step.at} comes before what was before`);
    before = at;
    if (!known.has(step.by)) faults.push(`nobody is ${step.by}`);
    fill(step.data ?? {});
    if (step.do === "say" || step.do === "save") continue;
    if (step.do === "sign") {
      signed += 1;
      const asOf = { opened: record.on, now: at, today, actor: step.by, place: placeOn(at.days) };
      faults.push(...refusals(definition, register.pack, handover?.guards, asOf));
      if (state !== handover?.state) faults.push("signed outside of a handover");
      const both = transitions.find(({ key }) => key === handover?.signed);
      if (!both || !gives(step.by, both, placeOn(at.days))) faults.push(`${step.by} is no party`);
      if (signed === 2) state = both?.to;
      continue;
    }
    signed = 0;
    const transition = transitions.find(({ key }) => key === step.do);
    if (!transition?.from.includes(String(state))) faults.push(`${step.do} from ${state}`);
    if (transition?.reason === "required" && !step.reason) faults.push(`${step.do} without a reason`);
    for (const { field, required } of transition?.fields ?? []) {
      if (required && data[field] === undefined) faults.push(`${step.do} without ${field}`);
    }
    const asOf = { opened: record.on, now: at, today, actor: step.by, place: placeOn(at.days) };
    faults.push(...refusals(definition, register.pack, transition?.guards, asOf).map((message) => `${step.do}: ${message}`));
    if (transition && !gives(step.by, transition, placeOn(at.days))) faults.push(`${step.by} may not ${step.do}`);
    handler = inHand(transition?.handler, step.by, placeOn(at.days));
    // Several who agree one after the other give the same transition.
    if (steps[place + 1]?.do !== step.do) state = transition?.to;
  }
  return faults;
}

describe.each(["zh", "en"] as const)("the registers of the demo company in %s", (language) => {
  const seeds = readSeeds(language);
  const company = organisation(seeds, today);
  const { registers } = seeds;
  const records = registers.flatMap((register) => recordsOf(register, today).map((record) => ({ slug: register.pack, record })));
  const known = new Set([
    ...seeds.people.map(({ number }) => number),
    ...[...seeds.departments, ...seeds.positions, ...seeds.levels].map(({ code }) => code),
    ...records.flatMap(({ slug, record }) => (record.key ? [`${slug}/${record.key}`] : [])),
  ]);

  it("are packs with every parameter chosen, and with those that they need", () => {
    for (const { pack, parameters, owner, installedBy } of registers) {
      expect(Object.keys(parameters).sort(), pack).toEqual(
        packOf(pack)
          .parameters.map(({ key }) => key)
          .sort(),
      );
      for (const code of [owner, installedBy, ...Object.values(parameters).flat()]) expect(known).toContain(code);
      for (const needed of packOf(pack).needs ?? []) expect(registers.map((register) => register.pack)).toContain(needed);
    }
  });

  it.each(registers.map((register) => [register.pack, register] as const))("%s holds records that could have been", (_slug, register) => {
    const faults = recordsOf(register, today).flatMap((record) =>
      faultsOf(register, record, known, company).map((fault) => `${record.on} ${record.at} ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe("the registers of the larger company", () => {
  const { registers } = readSeeds("zh");
  const of = (slug: string) => recordsOf(registers.find(({ pack }) => pack === slug)!, today);
  const doing = (slug: string, what: string) => of(slug).filter(({ steps }) => steps?.some((step) => step.do === what));

  it("are at least fourteen, with months of records", () => {
    expect(registers.length).toBeGreaterThanOrEqual(14);
    expect(of("complaints").length).toBeGreaterThan(25);
    expect(Math.min(...of("complaints").map(({ on }) => on))).toBeLessThan(-80);
    expect(registers.filter(({ pack }) => of(pack).length >= 12).length).toBeGreaterThanOrEqual(11);
  });

  it("have something late, something disputed, a refused handover and an integrity register of three", () => {
    expect(doing("deductions", "dispute").length).toBeGreaterThan(1);
    expect(doing("handover", "refuse")).toHaveLength(1);
    expect(doing("complaints", "reopen")).toHaveLength(1);
    const late = of("complaints").filter(
      ({ on, steps }) => on < -1 && steps?.every((step) => step.do !== "answer" && step.do !== "strike"),
    );
    expect(late.map(({ key }) => key)).toEqual(["escalated"]);
    expect(registers.find(({ pack }) => pack === "integrity")!.parameters.circle).toHaveLength(3);
  });

  it("have one petty cash that is nearly empty this month, and none that ever was below zero", () => {
    const spent = new Map<string, number>();
    for (const { on, data, steps } of of("petty-cash")) {
      if (!steps?.some((step) => step.do === "book")) continue;
      const key = `${data.custodian} ${on === 0 ? "now" : Math.floor(on / 31)}`;
      spent.set(key, (spent.get(key) ?? 0) + Number(data.amount));
    }
    for (const amount of spent.values()) expect(amount).toBeLessThanOrEqual(5000);
    const left = 5000 - spent.get("RB068 now")!;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(500);
  });
});
