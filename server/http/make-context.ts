import type { FastifyReply, FastifyRequest } from "fastify";
import type { Origin } from "../context.ts";
import type { Attention } from "../database/meter.ts";
import { PublicError } from "../errors.ts";
import { DEVICE_COOKIE } from "../identity/known-devices.ts";
import { hashToken, SESSION_COOKIE } from "../identity/session-token.ts";
import type { Language } from "../messages/message.ts";
import { type Asked, type Parts, RequestContext } from "./request-context.ts";

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

/** How a context is made. */
interface Manner {
  readonly attention?: AbortController;
  readonly limits?: Partial<Attention>;
  /** Whether the actor may be assumed, since whoever executes the request makes sure of it. */
  readonly mayAssume?: boolean;
}

/** The context of one request, which ends with the attention; who asks is true at this request. */
export async function makeContext(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  { attention = attentionOf(reply), limits = {}, mayAssume = false }: Manner = {},
): Promise<RequestContext> {
  const token = request.cookies[SESSION_COOKIE];
  const tokenHash = token ? hashToken(token) : null;
  const device = request.cookies[DEVICE_COOKIE];
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: parts.config.secureCookies } as const;
  const asked: Asked = {
    ...{ parts, attention, origin: originOf(request), language: languageOf(request) },
    reading: parts.database.readingFor({ ...LIMITS, ...limits, signal: attention.signal }),
    tellRegisters: (version) => void reply.header("x-registers-version", String(version)),
    cookie: {
      tokenHash,
      set: (value, expires) => void reply.setCookie(SESSION_COOKIE, value, { ...options, expires }),
      deviceHash: device ? hashToken(device) : null,
      setDevice: (value, expires) => void reply.setCookie(DEVICE_COOKIE, value, { ...options, expires }),
      clear: () => void reply.clearCookie(SESSION_COOKIE, options),
    },
  };
  const assumed = mayAssume && tokenHash ? await parts.actors.assume(tokenHash) : undefined;
  if (assumed) return new RequestContext(asked, assumed.actor, assumed);
  return new RequestContext(asked, tokenHash ? await parts.actors.ask(tokenHash) : null);
}
