/** What the log keeps of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly [detail: string]: string;
}

const DATABASE_DETAILS = ["code", "severity", "schema", "table", "column", "constraint", "routine"] as const;

function isFromDatabase(error: Error): error is Error & Record<string, unknown> {
  return "severity" in error && "routine" in error;
}

/** The error at the bottom: GraphQL and others wrap what went wrong. */
export function rootOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const inner = "originalError" in error && error.originalError instanceof Error ? error.originalError : error;
  return inner === error ? error : rootOf(inner);
}

/**
 * An error as it may be logged. PostgreSQL quotes the values, or the whole row, that it refused, among them secrets and classified texts:
 * of its errors only names are kept.
 */
export function describeError(error: unknown): LoggedError {
  const cause = rootOf(error);
  if (!(cause instanceof Error)) return { type: typeof cause, message: "Something that is no error was thrown.", stack: "" };
  const places = (cause.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const shared = { type: cause.constructor.name, stack: places.join("\n") };
  if (!isFromDatabase(cause)) return { ...shared, message: cause.message };
  const details = DATABASE_DETAILS.flatMap((name) => (typeof cause[name] === "string" ? [[name, cause[name]]] : []));
  return { ...shared, message: "The database refused a statement.", ...Object.fromEntries(details) };
}
