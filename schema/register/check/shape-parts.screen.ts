import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import type { Findings } from "./finding.screen.ts";

/** Looks whether a value from anywhere has a form; says where it has not. */
export type Shape = (value: unknown, at: string, findings: Findings) => boolean;

const within = (at: string, part: string | number) => (at === "" ? String(part) : `${at}.${part}`);

const plain =
  (wanted: Bilingual, holds: (value: unknown) => boolean): Shape =>
  (value, at, findings) => {
    if (holds(value)) return true;
    findings.error(at, "wrongShape", { wanted });
    return false;
  };

export const words = (most = 2000): Shape =>
  plain(
    both(`文字，最多 ${most} 个字符`, `a text of at most ${most} characters`),
    (value) => typeof value === "string" && value.length <= most && !value.includes("\u0000"),
  );
export const figure: Shape = plain(both("数字", "a number"), (value) => typeof value === "number" && Number.isFinite(value));
export const yes: Shape = plain(both("是或否", "yes or no"), (value) => typeof value === "boolean");
export const anything: Shape = () => true;
export const oneOf = (...choices: readonly (string | number | boolean)[]): Shape =>
  plain(both(`以下之一：${choices.join("、")}`, `one of ${choices.join(", ")}`), (value) => choices.some((choice) => choice === value));

/** A list of things of one form. */
export const list =
  (of: Shape, most = 500): Shape =>
  (value, at, findings) => {
    if (!Array.isArray(value) || value.length > most) {
      findings.error(at, "wrongShape", { wanted: both(`列表，最多 ${most} 项`, `a list of at most ${most}`) });
      return false;
    }
    return [...value].map((one, place) => of(one, within(at, place), findings)).every(Boolean);
  };

type Members = Readonly<Record<string, Shape>>;

/** An object with these members; those of `more` may be left out, and there are no others. */
export const object =
  (needed: Members, more: Members = {}): Shape =>
  (value, at, findings) => {
    if (!isObject(value)) {
      findings.error(at, "wrongShape", { wanted: both("一组设置", "a set of settings") });
      return false;
    }
    let holds = true;
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(needed, name) || Object.hasOwn(more, name)) continue;
      findings.error(within(at, name), "unknownProperty", { name: name.slice(0, 60) });
      holds = false;
    }
    for (const [name, shape] of Object.entries(needed)) holds = shape(value[name], within(at, name), findings) && holds;
    for (const [name, shape] of Object.entries(more))
      if (value[name] !== undefined) holds = shape(value[name], within(at, name), findings) && holds;
    return holds;
  };

/** An object whose members all have one form, whatever their names. */
export const mapOf =
  (of: Shape): Shape =>
  (value, at, findings) => {
    if (!isObject(value) || Object.keys(value).length > 500) {
      findings.error(at, "wrongShape", { wanted: both("一组设置", "a set of settings") });
      return false;
    }
    return Object.entries(value)
      .map(([name, one]) => of(one, within(at, name), findings))
      .every(Boolean);
  };

/** Objects that differ by the word that one of their members holds. */
export const variants =
  (by: string, shapes: Readonly<Record<string, readonly [needed: Members, more?: Members]>>): Shape =>
  (value, at, findings) => {
    const name = isObject(value) && typeof value[by] === "string" ? value[by] : "";
    const found = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (found) return object({ [by]: anything, ...found[0] }, found[1])(value, at, findings);
    return oneOf(...Object.keys(shapes))(name, within(at, by), findings);
  };

/** A text or an object. */
export const either =
  (text: Shape, other: Shape): Shape =>
  (value, at, findings) =>
    (typeof value === "string" ? text : other)(value, at, findings);
