import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import type { TimeSpan } from "../definition/limit.screen.ts";
import { said } from "../said.screen.ts";

const units: Readonly<Record<TimeSpan["unit"], Bilingual>> = {
  minutes: both("%{amount} 分钟", "%{amount} min"),
  hours: both("%{amount} 小时", "%{amount} h"),
  days: both("%{amount} 天", "%{amount} d"),
  months: both("%{amount} 个月", "%{amount} months"),
  workingMinutes: both("%{amount} 个工作分钟", "%{amount} working minutes"),
  workingHours: both("%{amount} 个工作小时", "%{amount} working hours"),
  workingDays: both("%{amount} 个工作日", "%{amount} working days"),
};

/** Whether a value from a definition is a length of time. */
export const isSpan = (value: { readonly amount?: unknown; readonly unit?: unknown }): value is TimeSpan =>
  typeof value.amount === "number" && typeof value.unit === "string" && Object.hasOwn(units, value.unit);

export const saySpan = ({ amount, unit }: TimeSpan): Bilingual => said(units[unit], { amount });
