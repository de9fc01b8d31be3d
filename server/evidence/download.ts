import type { FastifyReply } from "fastify";
import type { Context } from "../context.ts";
import { publicErrorOf } from "../errors.ts";
import { message } from "../messages/message.ts";
import { inOneTransaction } from "../queries/one-transaction.ts";

/** The record as the reader answers it: whoever may not read it gets nothing, and opening a logged text is logged. */
const asked = { scalars: new Set(["id", "fileName"]), ones: new Map(), manys: [], opens: true };

/** The file, if the actor may read the record that it belongs to; the entry in the access log comes with it or not at all. */
function readFile(context: Context, id: string): Promise<{ name: string; bytes: Buffer } | null> {
  return inOneTransaction(context, "download", async ({ reader, sql }) => {
    const row = await reader.single("attachments", id, asked);
    if (!row) return null;
    const [file] = await sql.rows<[Buffer]>(`select "bytes" from "attachment" where "id" = $1`, [id]);
    return file ? { name: String(row.fileName), bytes: file[0] } : null;
  });
}

/** Sends an attachment's bytes to those who may read the record it belongs to; to all others it does not exist. */
export async function downloadAttachment(context: Context, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const answer = (status: number, code: "notFound" | "signInFirst") =>
    reply.code(status).type("text/plain; charset=utf-8").send(message(code, context.language));
  try {
    const file = await readFile(context, id);
    if (!file) return answer(404, "notFound");
    // Always as a file to keep, never as a page to run.
    return reply
      .type("application/octet-stream")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header("cache-control", "private, no-store")
      .send(file.bytes);
  } catch (error) {
    const known = publicErrorOf(error);
    if (known?.code === "UNAUTHENTICATED") return answer(401, "signInFirst");
    if (known) return answer(404, "notFound");
    throw error;
  }
}
