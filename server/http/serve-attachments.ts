import type { FastifyInstance } from "fastify";
import { downloadAttachment } from "../evidence/download.ts";
import { FairShare } from "./fair-share.ts";
import { attentionOf, makeContext } from "./make-context.ts";
import { DOWNLOADS } from "./query-limits.ts";
import type { Parts } from "./request-context.ts";

/** A file is as large as it was taken in, and comes in as many pieces as that takes. */
const WHOLE = { mostBytes: Number.POSITIVE_INFINITY, mostStatements: Number.POSITIVE_INFINITY } as const;

/** `GET /attachments/:id`. An account gets a few files at a time: else the files of one would be all that the server has to do. */
export function serveAttachments(app: FastifyInstance, parts: Parts): void {
  const share = new FairShare(DOWNLOADS);
  // Asked for its head alone, the file would be read all the same.
  app.get<{ Params: { id: string } }>("/attachments/:id", { exposeHeadRoute: false }, async (request, reply) => {
    const attention = attentionOf(reply);
    const context = await makeContext(parts, request, reply, { attention, limits: WHOLE });
    return downloadAttachment(context, request.params.id, reply, async () => {
      if (!context.actor) return;
      const leave = await share.enter(context.actor.accountId, attention.signal);
      if (reply.raw.closed) leave();
      else reply.raw.once("close", leave);
    });
  });
}
