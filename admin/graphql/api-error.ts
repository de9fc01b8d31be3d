import { HttpError } from "react-admin";

/** The closed list of what the server tells. `WAITING`: it was noted, and a second person confirms it. `NETWORK`: it could not be reached. */
export type ApiErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID"
  | "CONFLICT"
  | "WAITING"
  | "RATE_LIMITED"
  | "UNAVAILABLE"
  | "INTERNAL"
  | "NETWORK";

/** What is wrong at one field of the request; the message is in the language of the panel. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

const statusOf: Record<ApiErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  WAITING: 202,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  NETWORK: 503,
};

/** An answer of the server that is an error. The message can be shown as it is. */
export class ApiError extends HttpError {
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly fields: readonly FieldProblem[] = [],
    /** Where the message can be shown at form fields: what React-Admin expects, by form source. */
    formErrors?: Record<string, unknown>,
    /** Seconds after which the server wants to be asked again; it has not begun what it was asked. */
    readonly retryAfter?: number,
  ) {
    super(message, statusOf[code], formErrors ? { errors: formErrors } : null);
    // HttpError sets its own prototype, by which this would not be known as an ApiError any more.
    Object.setPrototypeOf(this, ApiError.prototype);
  }

  /** The message at a field of the command's input, e.g. `at("dueOn")`. */
  at(field: string): string | undefined {
    return this.fields.find(({ path }) => path === field || path === `input.${field}` || path.startsWith(`input.${field}.`))?.message;
  }
}
