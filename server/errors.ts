import { GraphQLError } from "graphql";
import { type MessageCode, message } from "./messages/message.ts";

/** The closed list of what the outside is told. Everything else is INTERNAL: logged with an id, and the client sees the id alone. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID"
  | "CONFLICT"
  /** Nothing is wrong: it was taken down, and takes effect when a second person confirms it. */
  | "WAITING"
  | "RATE_LIMITED"
  /** The server cannot do it now, whoever asks: too much to do, or its storage is full or away. */
  | "UNAVAILABLE"
  | "INTERNAL";

/** Figures and names that a message mentions. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** What is wrong at one field of the request, e.g. path "input.dueOn". */
export interface Problem {
  readonly path: string;
  readonly code: MessageCode;
  readonly values?: MessageValues;
}

/** An error that the outside may see, in the language of the person who asked. */
export class PublicError extends Error {
  readonly code: ErrorCode;
  readonly messageCode: MessageCode;
  readonly values: MessageValues;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, messageCode: MessageCode, values: MessageValues = {}, problems: readonly Problem[] = []) {
    super(message(messageCode, "en", values));
    this.code = code;
    this.messageCode = messageCode;
    this.values = values;
    this.problems = problems;
  }
}

/** Something in the request is wrong at the named field, and the message says what to do. */
export const invalid = (path: string, code: MessageCode, values?: MessageValues) =>
  invalidAll([{ path, code, ...(values ? { values } : {}) }]);

/** Several things are wrong at once. */
export function invalidAll(problems: readonly [Problem, ...Problem[]]): PublicError {
  return new PublicError("INVALID", problems[0].code, problems[0].values, problems);
}

/** Missing, or not for this person: the answer is the same. */
export const notFound = () => new PublicError("NOT_FOUND", "notFound");

/** The person may read it, but not do this to it. */
export const forbidden = (code: MessageCode = "forbidden") => new PublicError("FORBIDDEN", code);

/** Somebody was faster, or the record moved on. */
export const conflict = (code: MessageCode, values?: MessageValues) => new PublicError("CONFLICT", code, values);

/** Somebody was faster with what stands at this place of the request. */
export const conflictAt = (path: string, code: MessageCode, values: MessageValues) =>
  new PublicError("CONFLICT", code, values, [{ path, code, values }]);

/** Nothing is wrong: it was taken down, and takes effect when a second person confirms it. */
export const waiting = (code: MessageCode) => new PublicError("WAITING", code);

/** Nobody is signed in. */
export const unauthenticated = () => new PublicError("UNAUTHENTICATED", "signInFirst");

/** The public error inside a GraphQL error, if there is one. */
export function publicErrorOf(error: unknown): PublicError | null {
  if (error instanceof PublicError) return error;
  if (error instanceof GraphQLError && error.originalError && error.originalError !== error) return publicErrorOf(error.originalError);
  return null;
}
