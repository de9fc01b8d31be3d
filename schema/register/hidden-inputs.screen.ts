import type { RegisterDefinition } from "./definition/definition.screen.ts";
import type { Expression } from "./definition/expression.screen.ts";
import type { RegisterField } from "./definition/field.screen.ts";

/** Where a text that begins at the place ends, by the quotation mark that it begins with. */
function endOfQuoted(expression: string, start: number): number {
  const mark = expression.charAt(start);
  const close = expression.startsWith(mark.repeat(3), start) ? mark.repeat(3) : mark;
  let at = start + close.length;
  while (at < expression.length && !expression.startsWith(close, at)) at += expression.charAt(at) === "\\" ? 2 : 1;
  return at + close.length;
}

const nameStart = /[A-Za-z_]/;
const nameRest = /\w/;

/**
 * Names that stand in a formula on their own, not after a point: at least all fields that it looks at. It may be more, and never less, so that
 * nothing is shown that comes from hidden data; and it needs no parser, so that lists can know it.
 */
export function namesIn(expression: Expression): ReadonlySet<string> {
  const found = new Set<string>();
  let at = 0;
  let before = "";
  while (at < expression.length) {
    const start = at;
    const char = expression.charAt(at);
    if (expression.startsWith("//", at)) {
      const end = expression.indexOf("\n", at);
      at = end < 0 ? expression.length : end;
      continue;
    }
    if (char === '"' || char === "'") at = endOfQuoted(expression, at);
    else if (nameRest.test(char)) while (nameRest.test(expression.charAt(at))) at += 1;
    else at += 1;
    if (nameStart.test(char) && before !== ".") found.add(expression.slice(start, at));
    if (char.trim() !== "") before = char;
  }
  return found;
}

/** Formulas whose outcome a field holds: what it works out, what it begins with, what transitions write into it. */
function formulasOf({ key, of, default: first }: RegisterField, { transitions }: RegisterDefinition): readonly Expression[] {
  return [
    ...(of.kind === "computed" ? [of.is] : []),
    ...(of.kind === "table" ? of.columns.flatMap(({ is }) => (is === undefined ? [] : [is])) : []),
    ...(first && "is" in first ? [first.is] : []),
    ...transitions.flatMap(({ sets = [] }) => sets.filter(({ field }) => field === key).map(({ is }) => is)),
  ];
}

/**
 * Fields with personal data from which a field's value comes, itself included where it is personal; fields that nothing hides are not among
 * them. `title` stands for what a record is called. A value is shown only to whoever is shown all of its hidden inputs.
 */
export function hiddenInputs(definition: RegisterDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map(
    definition.fields.map((field) => [field.key, formulasOf(field, definition).flatMap((formula) => [...namesIn(formula)])]),
  );
  sources.set(
    "title",
    definition.recordTitle.map((path) => path.split(".")[0] ?? path),
  );
  const personal = new Set(definition.fields.filter((field) => field.personal).map(({ key }) => key));
  const found = new Map<string, Set<string>>();
  for (const key of sources.keys()) {
    const seen = new Set<string>();
    const open = [key];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(sources.get(next) ?? []));
    }
    const hidden = [...seen].filter((name) => personal.has(name));
    if (hidden.length > 0) found.set(key, new Set(hidden));
  }
  return found;
}

/** The personal fields that the outcome of a formula comes from: whoever is not shown all of them is not shown it. */
export function hiddenIn(expression: Expression, hidden: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  return new Set([...namesIn(expression)].flatMap((name) => [...(hidden.get(name) ?? [])]));
}
