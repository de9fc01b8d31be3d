import type { Problem } from "../errors.ts";

const BEGIN = /^Variable "\$(\w{1,100})" got invalid value /;
const FIELD = /^Field "(\w{1,100})" of required type /;
const PATH = /^[\w.[\]]{1,300}$/;

/** The place in the request, as commands name it: `input.steps[0].name` is `input.steps.0.name`. */
const pathOf = (place: string): string => place.replaceAll("[", ".").replaceAll("]", "");

/** Where in the variable something is wrong, and what. Quotes within values are escaped, so that no value is taken for either. */
function partsOf(message: string, variable: string): readonly [place: string, reason: string] {
  const at = message.indexOf(` at "${variable}`);
  const end = at < 0 ? -1 : message.indexOf('"; ', at);
  if (end >= 0) return [message.slice(at + ' at "'.length, end), message.slice(end + '"; '.length)];
  const field = message.indexOf('; Field "');
  return [variable, field < 0 ? "" : message.slice(field + "; ".length)];
}

/**
 * What GraphQL says of a value in a request's variables that it cannot take, as a problem at its field: that it is missing, or not written as
 * it should be. Null for whatever else it says.
 */
export function variableProblem(message: string): Problem | null {
  const variable = BEGIN.exec(message)?.[1];
  if (!variable) return null;
  const [named, reason] = partsOf(message, variable);
  const place = PATH.test(named) ? pathOf(named) : variable;
  const missing = FIELD.exec(reason)?.[1];
  if (missing) return { path: `${place}.${missing}`, code: "required" };
  // A field that there is not is nothing that people fill in.
  if (reason === "" || reason.startsWith('Field "')) return null;
  return { path: place, code: reason.startsWith("Expected non-nullable type ") ? "required" : "malformedValue" };
}
