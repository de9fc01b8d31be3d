import type { FastifyReply } from "fastify";
import type { Context } from "../context.ts";
import { publicErrorOf } from "../errors.ts";
import { message } from "../messages.ts";

/** The record as the reader answers it: whoever may not read it gets nothing, and opening a logged text is logged. */
const asked = { scalars: new Set(["id", "fileName", "contentType", "checksum"]), ones: new Map(), manys: [], opens: true };

/** Sends an attachment's bytes to those who may read the record it belongs to; to all others it does not exist. */
export async function downloadAttachment(context: Context, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const answer = (status: number, code: "notFound" | "signInFirst") =>
    reply.code(status).type("text/plain; charset=utf-8").send(message(code, context.language));
  try {
    const row = await context.reader.single("attachments", id, asked, "id", "download");
    if (!row) return answer(404, "notFound");
    const [file] = await context.database.rows<[Buffer]>(`select "bytes" from "attachment" where "id" = $1`, [id]);
    if (!file) return answer(404, "notFound");
    // Always as a file to keep, never as a page to run.
    return reply
      .type("application/octet-stream")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(String(row.fileName))}`)
      .header("cache-control", "private, no-store")
      .send(file[0]);
  } catch (error) {
    const known = publicErrorOf(error);
    if (known?.code === "UNAUTHENTICATED") return answer(401, "signInFirst");
    if (known) return answer(404, "notFound");
    throw error;
  }
}
