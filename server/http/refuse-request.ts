import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { isObject } from "../../schema/shared/values.screen.ts";
import { unavailableError } from "../database/unavailable.ts";
import type { ErrorCode, MessageValues, Problem } from "../errors.ts";
import { type MessageCode, message } from "../messages/message.ts";
import { describeError } from "./describe-error.ts";
import { languageOf } from "./make-context.ts";
import type { Parts } from "./request-context.ts";

/** Why a request is not even begun, and what is said about it. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly says: MessageCode;
  readonly values?: MessageValues;
  readonly problems?: readonly Problem[];
  /** Seconds after which the same request may be sent again. */
  readonly retryAfter?: number;
}

/** Thrown where a request is read, and answered by `refuseBrokenRequest`. */
export class RefusedRequest extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.says);
  }
}

/** More is sent at once than the server takes from anybody, in bytes. */
export function bodyTooLarge(limit: number): RefusedRequest {
  const megabytes = Math.floor((limit / 1024 ** 2) * 10) / 10;
  return new RefusedRequest({ status: 413, code: "INVALID", says: "bodyTooLarge", values: { megabytes } });
}

/** There is more to do than can be done soon; the request was not begun and can be sent again. */
export const overloaded = (retryAfter: number) =>
  new RefusedRequest({ status: 503, code: "UNAVAILABLE", says: "overloaded", values: { seconds: retryAfter }, retryAfter });

/** Answers in the shape of a GraphQL answer, in the language of the person who asked. */
export function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, code, says, values = {}, problems = [], retryAfter } = refusal;
  const language = languageOf(request);
  const fields = problems.map((problem) => ({ ...problem, message: message(problem.code, language, problem.values) }));
  const error = {
    message: message(says, language, values),
    extensions: { code, requestId: request.id, ...(fields.length > 0 ? { fields } : {}) },
  };
  if (retryAfter !== undefined) reply.header("retry-after", String(retryAfter));
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [error] }));
}

/** What the outside is told of an error outside of GraphQL: nothing but the closed list. */
export function refuseBrokenRequest({ log }: Parts, error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof RefusedRequest) return refuse(request, reply, error.refusal);
  const away = unavailableError(error);
  if (away) {
    log.error({ err: describeError(error), requestId: request.id }, "database unavailable");
    const again = away.messageCode === "databaseAway" ? { retryAfter: 2 } : {};
    return refuse(request, reply, { status: 503, code: away.code, says: away.messageCode, ...again });
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    log.error({ err: describeError(error), requestId: request.id }, "request failed");
    return refuse(request, reply, { status: 500, code: "INTERNAL", says: "internal", values: { requestId: request.id } });
  }
  if (status === 415) return refuse(request, reply, { status, code: "INVALID", says: "onlyJson" });
  return refuse(request, reply, { status: 400, code: "INVALID", says: "oneOperation" });
}

/** What a request may say beside its operation, each of which may be left out. */
const besides: Readonly<Record<string, (value: unknown) => boolean>> = {
  variables: isObject,
  extensions: isObject,
  operationName: (value) => typeof value === "string",
};

/** Whether the body is one GraphQL operation; a list of them would multiply what one request may cost. */
export function isOneOperation(body: unknown): body is { readonly query: string } {
  if (!isObject(body) || !("query" in body) || typeof body.query !== "string") return false;
  return Object.entries(body).every(([name, value]) => value === null || (besides[name]?.(value) ?? true));
}
