import { isUtf8 } from "node:buffer";
import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { hashToken, SESSION_COOKIE } from "../identity/session-token.ts";
import { accountOfSession } from "../identity/sessions.ts";
import { LARGEST_BODY } from "../register/outside/outside-files.ts";
import { formThatTakesFiles } from "../register/outside/takes-files.ts";
import type { HeldBytes } from "./held-bytes.ts";
import type { HttpLimits } from "./http-limits.ts";
import { passedLimit } from "./json-extent.ts";
import { makeKeepable } from "./keepable-text.ts";
import type { Pace } from "./pace.ts";
import { bodyTooLarge, overloaded, RefusedRequest } from "./refuse-request.ts";
import type { Parts } from "./request-context.ts";

/** What the reading of bodies shares with the sending of answers. */
export interface Transfers {
  readonly limits: HttpLimits;
  readonly pace: Pace;
  readonly held: HeldBytes;
}

const noOperation = () => new RefusedRequest({ status: 400, code: "INVALID", says: "oneOperation" });

/** Names the form through which somebody without an account sends more than a little: its files. */
const FORM_HEADER = "x-outside-form";

/** Who sends a large body, and the most bytes that it may have. */
interface Sender {
  readonly account: string;
  readonly most: number;
}

/** The body of one request, on its way in. */
class IncomingBody {
  constructor(
    private readonly parts: Parts,
    private readonly transfers: Transfers,
    private readonly request: FastifyRequest,
    private readonly answer: ServerResponse,
  ) {}

  /** Whose session the request brings, or through which open form it comes; looked up, since anybody can write a cookie or an address. */
  private async sender(): Promise<Sender> {
    const { bodyLimit } = this.parts.config;
    const { reading } = this.parts.database;
    const token = this.request.cookies[SESSION_COOKIE];
    const account = token ? await accountOfSession(reading, hashToken(token)) : null;
    if (account) return { account, most: bodyLimit };
    const address = this.request.headers[FORM_HEADER];
    const form = typeof address === "string" ? await formThatTakesFiles(reading, address) : null;
    if (form) return { account: `form ${form}`, most: Math.min(bodyLimit, LARGEST_BODY) };
    throw new RefusedRequest({ status: 401, code: "UNAUTHENTICATED", says: "signInForMore" });
  }

  /** Allows so many bytes, or as many as the sender may send, and answers how many; they count as held until the request has been answered. */
  private async allow(declared: number | null): Promise<number> {
    const { held } = this.transfers;
    const { account, most } = await this.sender();
    const bytes = declared ?? most;
    if (bytes > most) throw bodyTooLarge(most);
    if (!held.take(account, bytes)) throw overloaded(1);
    if (this.answer.closed) held.giveBack(account, bytes);
    else this.answer.once("close", () => held.giveBack(account, bytes));
    return bytes;
  }

  private async collect(payload: Readable): Promise<Buffer> {
    const { bodyLimit } = this.parts.config;
    const small = Math.min(this.transfers.limits.strangersBody, bodyLimit);
    const declared = Number(this.request.headers["content-length"] ?? Number.NaN);
    let allowed = small;
    if (declared > bodyLimit) throw bodyTooLarge(this.request.headers[FORM_HEADER] ? Math.min(bodyLimit, LARGEST_BODY) : bodyLimit);
    if (declared > allowed) allowed = await this.allow(declared);
    const chunks: Buffer[] = [];
    let received = 0;
    for await (const chunk of payload.iterator({ destroyOnReturn: false })) {
      received += chunk.length;
      if (received > allowed) {
        // It did not say how long it would be.
        if (allowed > small) throw bodyTooLarge(allowed);
        allowed = await this.allow(null);
      }
      if (received > allowed) throw bodyTooLarge(allowed);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, received);
  }

  private async checkExtent(bytes: Buffer): Promise<void> {
    const { strangersValues, values, depth } = this.transfers.limits;
    if (passedLimit(bytes, { values: strangersValues, depth }) === "values") await this.sender();
    const passed = passedLimit(bytes, { values, depth });
    if (passed === "depth") throw new RefusedRequest({ status: 400, code: "INVALID", says: "tooDeep", values: { max: depth } });
    if (passed) throw new RefusedRequest({ status: 400, code: "INVALID", says: "tooManyValues", values: { max: values } });
  }

  async read(payload: Readable): Promise<unknown> {
    const bytes = await this.collect(payload);
    await this.checkExtent(bytes);
    if (!isUtf8(bytes)) throw noOperation();
    let body: unknown;
    try {
      body = JSON.parse(bytes.toString("utf8"));
    } catch {
      throw noOperation();
    }
    const [problem, ...others] = makeKeepable(body);
    if (problem)
      throw new RefusedRequest({
        status: 400,
        code: "INVALID",
        says: problem.code,
        values: problem.values ?? {},
        problems: [problem, ...others],
      });
    return body;
  }
}

/**
 * Reads JSON bodies, the only ones there are: at an honest pace, no more than the sender may send, and parsed only when their shape is
 * modest. Who is not signed in sends little; whether a session is open is looked up before more than that is read.
 */
export function readBodies(app: FastifyInstance, parts: Parts, transfers: Transfers): void {
  const answers = new WeakMap<FastifyRequest, ServerResponse>();
  const refused = new WeakSet<FastifyRequest>();
  app.addHook("onRequest", async (request, reply) => void answers.set(request, reply.raw));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", async (request: FastifyRequest, payload: Readable) => {
    const answer = answers.get(request);
    if (!answer) throw new Error("The request was not seen coming.");
    let passed = 0;
    payload.on("data", (chunk: Buffer) => {
      passed += chunk.length;
    });
    payload.pause();
    const unwatch = transfers.pace.watch(
      () => passed,
      () => request.raw.destroy(),
    );
    payload.once("close", unwatch);
    try {
      return await new IncomingBody(parts, transfers, request, answer).read(payload);
    } catch (error) {
      // What still comes of a refused body is passed over, so that whoever sends it gets to read the answer.
      if (error instanceof RefusedRequest && error.refusal.status !== 413) refused.add(request);
      payload.resume();
      throw request.raw.readableAborted ? noOperation() : error;
    }
  });
  app.addHook("onSend", async (request, reply) => {
    if (refused.has(request)) reply.removeHeader("connection");
  });
}
