import type { Bilingual } from "../../../schema/screen/operations.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { OperationProblem, ProblemCode } from "./validate-operations.ts";

/** Hears what is wrong, and where. */
export type Report = (path: string, code: ProblemCode, params?: OperationProblem["params"]) => undefined;
export type Input = Readonly<Record<string, unknown>>;

/** Control characters and marks that turn the direction of text would let a label pose as something else. */
const UNPRINTABLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** A text in both languages, trimmed; neither may be empty. */
export function checkBilingual(value: unknown, max: number, path: string, report: Report): Bilingual | undefined {
  if (!isObject(value)) return report(path, "notAnObject");
  if (!hasOnly(value, ["zh", "en"])) return report(path, "unknownProperty");
  const zh = checkLabel(own(value, "zh"), max, `${path}.zh`, report);
  const en = checkLabel(own(value, "en"), max, `${path}.en`, report);
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

function checkLabel(value: unknown, max: number, path: string, report: Report): string | undefined {
  if (typeof value !== "string" || UNPRINTABLE.test(value.slice(0, max))) return report(path, "wrongType");
  if (value.length > max) return report(path, "tooLong", { max });
  return value.trim() === "" ? report(path, "empty") : value.trim();
}

/** Only the value's own members count, so that nothing is read from a prototype. */
export const own = (value: Input, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);

/** Whether the value has nothing but these members. */
export const hasOnly = (value: Input, names: readonly string[]): boolean => Object.keys(value).every((name) => names.includes(name));
