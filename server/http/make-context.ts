import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Actor } from "../access/actor.ts";
import { actorOfSession } from "../access/actor-of-session.ts";
import { recordOpening } from "../audit/record-opening.ts";
import type { Config } from "../config.ts";
import type { Context, Origin } from "../context.ts";
import type { Database } from "../database/database.ts";
import type { Attention } from "../database/meter.ts";
import { PublicError } from "../errors.ts";
import { DEVICE_COOKIE } from "../identity/known-devices.ts";
import { hashToken, SESSION_COOKIE } from "../identity/session-token.ts";
import type { Language } from "../messages/message.ts";
import { Budget } from "../reading/budget.ts";
import { Reader } from "../reading/reader.ts";
import type { HttpLimits } from "./http-limits.ts";

/** What the running server is made of. */
export interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
  /** What a client may keep busy, where that differs from `HTTP_LIMITS`. */
  readonly limits?: Partial<HttpLimits>;
}

/** Chinese when the browser asks for it before English, as the person's own choice comes in the same header. */
export function languageOf(request: FastifyRequest): Language {
  const header = request.headers["accept-language"] ?? "";
  const first = header
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === "zh" || tag === "en");
  return first === "en" || first === "zh" ? first : "zh";
}

function originOf(request: FastifyRequest): Origin {
  return { requestId: String(request.id), address: request.ip, userAgent: request.headers["user-agent"]?.slice(0, 400) ?? null };
}

/** What one request may make the database do; verifications and exports go by their own measure. */
const LIMITS = { mostBytes: 24 * 1024 ** 2, mostStatements: 400, atOnce: 2 } as const;

/** Aborts when the client is gone before its answer. */
export function attentionOf(reply: FastifyReply): AbortController {
  const attention = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) attention.abort(new PublicError("INVALID", "nobodyWaits"));
  });
  return attention;
}

/** The context of one request, which ends with the attention; who asks is read from the database each time. */
export async function makeContext(
  { config, database, log }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  attention = attentionOf(reply),
  limits: Partial<Attention> = {},
): Promise<Context> {
  const token = request.cookies[SESSION_COOKIE];
  const tokenHash = token ? hashToken(token) : null;
  const device = request.cookies[DEVICE_COOKIE];
  const origin = originOf(request);
  const actor = tokenHash ? await actorOfSession(database.reading, tokenHash) : null;
  const reading = database.readingFor({ ...LIMITS, ...limits, signal: attention.signal });
  const budget = new Budget((reason) => attention.abort(reason));
  const cookie = { path: "/", httpOnly: true, sameSite: "lax", secure: config.secureCookies } as const;
  const readerOf = (whose: Actor | null) =>
    new Reader(reading, whose, (sql, revisions, way) => recordOpening(sql, revisions, way, whose, origin), budget);
  return {
    config,
    log,
    origin,
    language: languageOf(request),
    actor,
    database: reading,
    reader: readerOf(actor),
    readerOf,
    get em() {
      return database.fork();
    },
    cookie: {
      tokenHash,
      set: (value, expires) => void reply.setCookie(SESSION_COOKIE, value, { ...cookie, expires }),
      deviceHash: device ? hashToken(device) : null,
      setDevice: (value, expires) => void reply.setCookie(DEVICE_COOKIE, value, { ...cookie, expires }),
      clear: () => void reply.clearCookie(SESSION_COOKIE, cookie),
    },
  };
}
