import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode, MessageValues } from "../errors.ts";
import { type MessageCode, message } from "../messages.ts";
import { describeError } from "./describe-error.ts";
import { languageOf, type Parts } from "./make-context.ts";

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly says: MessageCode;
  readonly values?: MessageValues;
}

/** Answers in the shape of a GraphQL answer, in the language of the person who asked. */
export function refuse(request: FastifyRequest, reply: FastifyReply, { status, code, says, values = {} }: Refusal): FastifyReply {
  const error = { message: message(says, languageOf(request), values), extensions: { code, requestId: request.id } };
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [error] }));
}

/** What the outside is told of an error outside of GraphQL: nothing but the closed list. */
export function refuseBrokenRequest(
  { config, log }: Parts,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    log.error({ err: describeError(error), requestId: request.id }, "request failed");
    return refuse(request, reply, { status: 500, code: "INTERNAL", says: "internal", values: { requestId: request.id } });
  }
  if (status === 413) {
    const megabytes = Math.floor((config.bodyLimit / 1024 ** 2) * 10) / 10;
    return refuse(request, reply, { status, code: "INVALID", says: "bodyTooLarge", values: { megabytes } });
  }
  if (status === 415) return refuse(request, reply, { status, code: "INVALID", says: "onlyJson" });
  return refuse(request, reply, { status, code: "INVALID", says: "oneOperation" });
}

/** Whether the body is one GraphQL operation; a list of them would multiply what one request may cost. */
export function isOneOperation(body: unknown): boolean {
  return typeof body === "object" && body !== null && !Array.isArray(body) && "query" in body && typeof body.query === "string";
}
