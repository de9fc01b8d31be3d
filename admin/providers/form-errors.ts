import { ownPath } from "../../schema/register/own/own-paths.screen.ts";
import { isObject } from "../../schema/shared/values.screen.ts";
import { ApiError } from "../graphql/api-error.ts";
import { nest } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { fieldOfInput } from "./commands.ts";

/** Adds what is nested to what is there: several own fields of one extension stand below one name. */
function merge(errors: Record<string, unknown>, more: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(more)) {
    const known = errors[name];
    errors[name] = isObject(known) && isObject(value) ? { ...known, ...value } : value;
  }
}

/** The server's messages at the form fields that they are about, as React-Admin's forms take them. */
export function formErrors(resource: ResourceName, error: ApiError): Record<string, unknown> {
  const errors: Record<string, unknown> = {};
  for (const { path, message } of error.fields) {
    const [head = "", ...rest] = path.replace(/^(input|values)\./, "").split(".");
    const [register = "", , key = ""] = rest;
    const field = head === "own" ? ownPath(register, key) : [fieldOfInput(resource, head), ...rest].join(".");
    merge(errors, nest(field, message));
  }
  return errors;
}

/** The same error, with its messages at the form fields; one without a field is of the whole form, which so knows that it is not saved. */
export function withFormErrors(resource: ResourceName, error: unknown): unknown {
  if (!(error instanceof ApiError) || error.code === "UNAUTHENTICATED") return error;
  const errors = error.fields.length > 0 ? formErrors(resource, error) : { root: { serverError: error.message } };
  return new ApiError(error.code, error.message, error.fields, errors);
}
