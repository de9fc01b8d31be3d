import type { ScreenKind } from "../../schema/screen/Screen.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import { isObject } from "../../schema/shared/values.screen.ts";
import { invalidAll, type Problem } from "../errors.ts";
import type { MessageCode } from "../messages/message.ts";
import { MAX_OPERATIONS } from "./effective/validate-operations.ts";
import { MOST_NOTE } from "./screen-version.ts";

export const FILE_FORMAT = "rulebook-screens";
export const FILE_VERSION = 1;

/** What one level says about a screen, in a file; departments by their codes, so that it can be read elsewhere. */
export interface FileScreen {
  readonly resource: string;
  readonly kind: WordOf<typeof ScreenKind>;
  /** Null for the organisation. */
  readonly department: string | null;
  readonly role: string | null;
  readonly operations: readonly unknown[];
  readonly note: string | null;
}

/** A shared view, in a file. */
export interface FileView {
  readonly resource: string;
  readonly name: string;
  readonly department: string | null;
  readonly operations: readonly unknown[];
  readonly place: number;
}

/** Screens of one installation, to look at, keep, or take to another one. */
export interface ScreenFile {
  readonly format: typeof FILE_FORMAT;
  readonly version: typeof FILE_VERSION;
  readonly screens: readonly FileScreen[];
  readonly views: readonly FileView[];
}

/** Screens, and views, of one file: more are neither written nor read. */
export const MOST_ENTRIES = 2_000;
/** Characters of a file without spaces between its parts. */
export const LONGEST_FILE = 5 * 1024 ** 2;
const MOST_PROBLEMS = 50;
/** The longest name of anything in the file. */
const MOST_NAME = 60;

/** Reads a file that somebody hands in. Bad structure is INVALID, with the place; what the words in it mean is looked at later. */
export function readScreenFile(content: unknown, path = "input.content"): ScreenFile {
  const problems: Problem[] = [];
  const report = (place: string, code: MessageCode, values: Problem["values"] = {}): undefined => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path: place, code, values });
  };
  const file = isObject(content) ? content : {};
  if (file.format !== FILE_FORMAT) report(isObject(content) ? `${path}.format` : path, "notAScreenFile");
  else if (file.version !== FILE_VERSION) report(`${path}.version`, "unknownFileVersion", { version: FILE_VERSION });
  const list = (value: unknown, place: string): readonly unknown[] => {
    if (!Array.isArray(value)) return report(place, "notAList") ?? [];
    if (value.length > MOST_ENTRIES) return report(place, "tooMany", { max: MOST_ENTRIES }) ?? [];
    return value;
  };
  const operations = (value: unknown, place: string): readonly unknown[] | undefined => {
    if (!Array.isArray(value)) return report(place, "notAList");
    return value.length > MAX_OPERATIONS ? report(place, "tooMany", { max: MAX_OPERATIONS }) : value;
  };
  const text = (value: unknown, place: string, max: number): string | undefined => {
    if (typeof value !== "string" || value.trim() === "") return report(place, "required");
    if (value.includes("\0")) return report(place, "controlCharacter");
    return value.trim().length > max ? report(place, "tooLong", { max }) : value.trim();
  };
  const optional = (value: unknown, place: string, max: number): string | null =>
    value === null || value === undefined || value === "" ? null : (text(value, place, max) ?? null);

  const screen = (value: unknown, place: string): FileScreen | undefined => {
    if (!isObject(value)) return report(place, "notAnObject");
    const kind = (["list", "form"] as const).find((known) => known === value.kind) ?? report(`${place}.kind`, "unknownKind");
    const resource = text(value.resource, `${place}.resource`, MOST_NAME);
    const said = operations(value.operations, `${place}.operations`);
    const shared = {
      department: optional(value.department, `${place}.department`, MOST_NAME),
      role: optional(value.role, `${place}.role`, MOST_NAME),
      note: optional(value.note, `${place}.note`, MOST_NOTE),
    };
    return resource && kind && said ? { resource, kind, ...shared, operations: said } : undefined;
  };
  const view = (value: unknown, place: string): FileView | undefined => {
    if (!isObject(value)) return report(place, "notAnObject");
    const resource = text(value.resource, `${place}.resource`, MOST_NAME);
    const name = text(value.name, `${place}.name`, MOST_NAME);
    const said = operations(value.operations, `${place}.operations`);
    const department = optional(value.department, `${place}.department`, MOST_NAME);
    const position = value.place ?? 1;
    if (typeof position !== "number" || !Number.isInteger(position)) return report(`${place}.place`, "wrongType");
    return resource && name && said ? { resource, name, department, operations: said, place: position } : undefined;
  };
  const screens = list(file.screens ?? [], `${path}.screens`).flatMap((value, index) => screen(value, `${path}.screens.${index}`) ?? []);
  const views = list(file.views ?? [], `${path}.views`).flatMap((value, index) => view(value, `${path}.views.${index}`) ?? []);
  const [first, ...more] = problems;
  if (first) throw invalidAll([first, ...more]);
  return { format: FILE_FORMAT, version: FILE_VERSION, screens, views };
}
