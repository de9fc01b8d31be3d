import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import { SESSION_COOKIE } from "../identity/session-token.ts";
import type { Transfers } from "./read-body.ts";
import { overloaded } from "./refuse-request.ts";

/** Bytes of an answer that the system's own buffers take; more is handed over in pieces, so that it is seen how fast it is taken. */
const PIECE = 64 * 1024;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

/** Bytes that an answer holds until it was taken; null for what is read while it is sent. */
function heldBy(payload: unknown): Buffer | null {
  if (typeof payload === "string") return payload.length > PIECE / 4 ? Buffer.from(payload) : null;
  return Buffer.isBuffer(payload) ? payload : null;
}

/** Ends answers that nobody takes, or too slowly, and counts the memory that large ones hold until they are taken. */
export function paceAnswers(app: FastifyInstance, { pace, held }: Transfers): void {
  const watch = (reply: FastifyReply) => {
    const { socket } = reply.request.raw;
    const unwatch = pace.watch(
      () => socket.bytesWritten - socket.writableLength,
      () => socket.destroy(),
    );
    reply.raw.once("close", unwatch);
  };
  app.addHook("onSend", async (request, reply, payload) => {
    if (reply.raw.closed) return payload;
    watch(reply);
    const bytes = heldBy(payload);
    if (!bytes || bytes.length <= PIECE) return payload;
    const who = request.cookies[SESSION_COOKIE] ?? request.ip;
    if (!held.take(who, bytes.length)) throw overloaded(1);
    reply.raw.once("close", () => held.giveBack(who, bytes.length));
    reply.header("content-length", bytes.length);
    return Readable.from(piecesOf(bytes), { objectMode: false });
  });
}
