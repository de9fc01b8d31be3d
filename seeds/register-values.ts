import { randomUUID } from "node:crypto";
import type { ChecklistItem, FieldKindDefinition, RegisterField } from "../schema/register/definition/field.screen.ts";
import { dayAfter } from "../schema/shared/days.screen.ts";
import { instantOf } from "./days.ts";
import type { DemoWorld } from "./demo-world.ts";
import { type DrawnFile, pictureOf, signatureOf } from "./register-pictures.ts";
import { momentFrom } from "./register-records.ts";
import type { SeedData, SeedValue } from "./register-seed-types.ts";

/** Where a value comes from: who gives it, and the day from which its days and moments are counted, in days from today. */
interface Given {
  readonly by: string;
  readonly opened: number;
  /** What stands in the value for a file that comes along. */
  readonly keep: (file: DrawnFile) => unknown;
}

const texts = (value: SeedValue): readonly string[] => [value].flat().map(String);

function checklist(items: readonly ChecklistItem[], value: SeedValue, { keep }: Given): Promise<unknown> {
  const { fail = {}, na = [] } = value as { fail?: Readonly<Record<string, string>>; na?: readonly string[] };
  return Promise.all(
    items.map(async ({ key, failNeeds }) => {
      const remark = fail[key];
      if (remark === undefined) return { item: key, result: na.includes(key) ? "na" : "pass" };
      return { item: key, result: "fail", remark, ...(failNeeds?.includes("photo") ? { photo: keep(await pictureOf(remark)) } : {}) };
    }),
  );
}

/** A value of a seed file as a command takes it. */
async function commandValue(world: DemoWorld, of: FieldKindDefinition, value: SeedValue, given: Given): Promise<unknown> {
  switch (of.kind) {
    case "day":
      return dayAfter(world.today, momentFrom(given.opened, String(value)).days);
    case "moment": {
      const moment = momentFrom(given.opened, String(value));
      return instantOf(dayAfter(world.today, moment.days), world.minuteOf(moment), world.config.timeZone).toISOString();
    }
    case "person":
    case "department":
    case "position":
    case "document":
      return world.id(of.kind, String(value));
    case "people":
      return texts(value).map((number) => world.id("person", number));
    case "record":
      return of.many ? texts(value).map((name) => world.id("record", name)) : world.id("record", String(value));
    case "place":
      return { words: value };
    case "checklist":
      return checklist(of.items, value, given);
    case "file":
      return Promise.all(texts(value).map(async (words) => given.keep(await pictureOf(words))));
    case "signature":
      return given.keep(await signatureOf(given.by));
    case "table":
      return Promise.all(
        (value as readonly SeedData[]).map(async (line) => ({
          line: randomUUID(),
          ...(await filled(world, of.columns, line, given)),
        })),
      );
    default:
      return value;
  }
}

/** The values of a seed file, of a record or of a line of a table, as commands take them. */
export async function filled(
  world: DemoWorld,
  fields: readonly Pick<RegisterField, "key" | "of">[],
  data: SeedData,
  given: Given,
): Promise<Readonly<Record<string, unknown>>> {
  const pairs = Object.entries(data).map(async ([key, value]) => {
    const field = fields.find((one) => one.key === key);
    if (!field) throw new Error(`The seeds fill in ${key}, which is no field.`);
    return [key, value === null ? null : await commandValue(world, field.of, value, given)] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
