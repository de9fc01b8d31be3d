import { ApiError } from "../graphql/api-error.ts";
import { nest } from "../screens/field-path.ts";
import type { ResourceName } from "../screens/resource-name.ts";
import { fieldOfInput } from "./commands.ts";

/** The server's messages at the form fields that they are about, as React-Admin's forms take them. */
export function formErrors(resource: ResourceName, error: ApiError): Record<string, unknown> {
  return error.fields.reduce<Record<string, unknown>>((errors, { path, message }) => {
    const [head = "", ...rest] = path.replace(/^input\./, "").split(".");
    const field = [fieldOfInput(resource, head), ...rest].join(".");
    return { ...errors, ...nest(field, message) };
  }, {});
}

/** The same error, with its messages at the form fields. */
export function withFormErrors(resource: ResourceName, error: unknown): unknown {
  if (!(error instanceof ApiError) || error.fields.length === 0) return error;
  return new ApiError(error.code, error.message, error.fields, formErrors(resource, error));
}
