import type { InputDefinition, InputField } from "../../schema/shared/input.screen.ts";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { invalid } from "../errors.ts";
import { eachChecked } from "./gathered-problems.ts";
import { optionalText, requiredText } from "./text.ts";

/** More than any number of the API. */
const LARGEST = 2_147_483_647;

function checkNumber(value: unknown, { min = -LARGEST, max = LARGEST }: InputField, path: string): void {
  if (typeof value === "number" && (value < min || value > max)) throw invalid(path, "outOfRange", { min, max });
}

function checkText(value: string, { max, optional, filled = false }: InputField, path: string): string | null {
  if (max === undefined) return value;
  return optional && !filled ? optionalText(value, path, max) : requiredText(value, path, max);
}

function checkOne(value: unknown, field: InputField, path: string): unknown {
  switch (field.kind) {
    case "id":
      if (!isUuid(value)) throw invalid(path, "malformedId");
      return value;
    case "text":
      return typeof value === "string" ? checkText(value, field, path) : value;
    case "int":
      checkNumber(value, field, path);
      return value;
    case "input":
      return field.input && typeof value === "object" && value !== null ? checkInput(field.input, value, path) : value;
    default:
      return value;
  }
}

function checkValue(value: unknown, field: InputField, path: string): unknown {
  if (value === undefined || value === null) return value;
  if (field.list && Array.isArray(value)) return eachChecked(value, (one, index) => checkOne(one, field, `${path}.${index}`));
  return checkOne(value, field, path);
}

/**
 * The input as the definition wants it: identities well formed, texts trimmed, there and not too long, numbers in their range. What was
 * left out stays left out.
 * @param path where it stands in the request, e.g. "input"
 * @throws INVALID at all values that are wrong, so many at most as people take in
 */
export function checkInput<Given>(definition: InputDefinition, given: Given, path: string): Given {
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(
    eachChecked(Object.entries(given), ([name, value]) => {
      const field = definition.fields[name];
      return [name, field ? checkValue(value, field, `${path}.${name}`) : value];
    }),
  ) as Given;
}
