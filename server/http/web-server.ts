import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import cookie from "@fastify/cookie";
import staticFiles from "@fastify/static";
import fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from "fastify";
import { KnownActors } from "../access/known-actors.ts";
import { message } from "../messages/message.ts";
import { KnownModels } from "../model/known-models.ts";
import { projectFolder } from "../project-folder.ts";
import { loadRegisters } from "../register/model/load-registers.ts";
import { healthOf, Storage } from "./health.ts";
import { HeldBytes } from "./held-bytes.ts";
import { hostCheck } from "./host-names.ts";
import { HTTP_LIMITS } from "./http-limits.ts";
import { limitConnections, limitUnanswered } from "./limit-connections.ts";
import { languageOf } from "./make-context.ts";
import { Pace } from "./pace.ts";
import { paceAnswers } from "./pace-answers.ts";
import { readBodies } from "./read-body.ts";
import { refuse, refuseBrokenRequest } from "./refuse-request.ts";
import type { Parts, ServerParts } from "./request-context.ts";
import { serveAttachments } from "./serve-attachments.ts";
import { serveGraphql } from "./serve-graphql.ts";
import { shortAddresses } from "./short-address.ts";

/** What browsers are told about every answer. */
const securityHeaders = {
  "content-security-policy":
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
} as const;

/** Told where people come over https, so that a browser never tries http again: a year, as browsers keep it at least for their lists. */
const onlyOverHttps = { "strict-transport-security": "max-age=31536000" } as const;

/** The web server: the panel, `POST /graphql`, downloads and `GET /health`. */
export async function webServer(given: ServerParts): Promise<FastifyInstance> {
  const models = new KnownModels(given.database.reading, given.registers ?? loadRegisters(given.log));
  const parts: Parts = { ...given, models, actors: new KnownActors(given.database.reading, models) };
  const { config, database, log } = parts;
  const limits = { ...HTTP_LIMITS, ...parts.limits };
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy === false ? false : [...config.trustProxy],
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
    // Headers that never end; Fastify would wait for a minute, and look every half.
    http: { headersTimeout: limits.silence, connectionsCheckingInterval: limits.silence / 6 },
  });
  limitConnections(app.server, limits, config.trustProxy);
  limitUnanswered(app, limits);
  const isOurs = hostCheck(config);
  app.addHook("onRequest", async (request, reply) => {
    if (isOurs(request.headers.host)) return;
    return refuse(request, reply, { status: 421, code: "INVALID", says: "foreignHost", values: { publicUrl: config.publicUrl } });
  });
  const headers = config.secureCookies ? { ...securityHeaders, ...onlyOverHttps } : securityHeaders;
  app.addHook("onSend", async (request, reply) => {
    reply.headers({ ...headers, "x-request-id": request.id });
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => refuseBrokenRequest(parts, error, request, reply));
  app.setNotFoundHandler((request, reply) => refuse(request, reply, { status: 404, code: "NOT_FOUND", says: "notFound" }));
  await app.register(cookie);
  const transfers = { limits, pace: new Pace(limits), held: new HeldBytes(limits) };
  // Forms and text are what other sites can send without being asked: JSON is the only content type that is read.
  readBodies(app, parts, transfers);
  paceAnswers(app, transfers);
  const storage = new Storage(config.databaseUrl === undefined ? config.dataDir : null, limits.reserve);
  app.get("/health", async (request, reply) => {
    const { serves, problems } = await healthOf(database.reading, storage);
    const told = problems.map((code) => ({ code, message: message(code, languageOf(request)) }));
    return reply.code(serves ? 200 : 503).send({ status: serves ? "ok" : "unavailable", ...(told.length > 0 ? { problems: told } : {}) });
  });
  serveAttachments(app, parts);
  shortAddresses(app);
  await serveGraphql(app, parts, storage);
  const panel = join(projectFolder, ".build/admin");
  if (existsSync(panel)) await servePanel(app, panel);
  return app;
}

/** The panel is one page that finds its way by itself; every address but that of a missing file answers that page. */
async function servePanel(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(staticFiles, { root: folder, wildcard: false, immutable: true, maxAge: "1y", index: false, preCompressed: true });
  // A page of its own, light, and without a session; whether there is such a form it learns by asking.
  app.get("/f/:address", (_, reply) =>
    reply.header("x-robots-tag", "noindex, nofollow").sendFile("form/index.html", { immutable: false, maxAge: 0 }),
  );
  app.get("/*", (request, reply) => {
    // A page that was open during an upgrade asks for files that are gone: it must hear so, and not read a page as a program.
    if (/^\/(?:form\/)?assets\//.test(request.url)) return reply.callNotFound();
    return reply.header("cache-control", "no-cache").sendFile("index.html", { immutable: false, maxAge: 0 });
  });
}
