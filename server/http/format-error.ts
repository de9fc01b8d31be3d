import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { unavailableError } from "../database/unavailable.ts";
import { publicErrorOf } from "../errors.ts";
import { type Language, message } from "../messages/message.ts";
import { describeError, rootOf } from "./describe-error.ts";
import type { Storage } from "./health.ts";
import { variableProblem } from "./variable-problem.ts";

/** Apollo's own words for requests that are not GraphQL at all. */
const requestErrors = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
]);

/** Whether GraphQL itself refused, before any field was asked: of a request of which nothing ran, nothing on the server is at fault. */
const ranNothing = (error: unknown) => error instanceof GraphQLError && !error.originalError && !error.path;

/** How the limits on depth, aliases, directives, cost and tokens say that they were passed. */
const tooMuch =
  /^Syntax Error: (Aliases limit|Directives limit|Query Cost limit|Query depth limit|Document contains more that \d+ tokens)\b/;

/** What the outside is told of an error: one of the closed list, in the person's language; everything else is an id to look up in the log. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { language, requestId, log, storage }: { language: Language; requestId: string; log: Logger; storage: Storage },
): GraphQLFormattedError {
  const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
  const away = unavailableError(rootOf(error));
  if (away) log.error({ err: describeError(error), requestId }, "database unavailable");
  if (away?.messageCode === "storageFull") storage.noteFull();
  const known = publicErrorOf(error) ?? away;
  if (known) {
    const fields = known.problems.map(({ path, code, values }) => ({ path, code, message: message(code, language, values) }));
    return {
      message: message(known.messageCode, language, known.values),
      ...place,
      extensions: {
        code: known.code,
        requestId,
        ...(fields.length > 0 ? { fields } : {}),
        // What the record is now, e.g. the text that replaced the one that was read.
        ...(known.code === "CONFLICT" && Object.keys(known.values).length > 0 ? { values: known.values } : {}),
      },
    };
  }
  if (tooMuch.test(formatted.message)) {
    return { message: message("tooComplex", language), ...place, extensions: { code: "INVALID", requestId } };
  }
  const problem = requestErrors.has(String(formatted.extensions?.code)) ? variableProblem(formatted.message) : null;
  if (problem) {
    const said = message(problem.code, language);
    return { message: said, ...place, extensions: { code: "INVALID", requestId, fields: [{ ...problem, message: said }] } };
  }
  if (requestErrors.has(String(formatted.extensions?.code)) || ranNothing(error)) {
    return {
      message: message("badRequest", language, { reason: formatted.message }),
      ...place,
      extensions: { code: "INVALID", requestId },
    };
  }
  log.error({ err: describeError(error), requestId }, "request failed");
  return { message: message("internal", language, { requestId }), ...place, extensions: { code: "INTERNAL", requestId } };
}
