import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { Context } from "../context.ts";
import { type ErrorCode, publicErrorOf } from "../errors.ts";
import { type MessageCode, message } from "../messages/message.ts";
import { inOneTransaction } from "../queries/one-transaction.ts";

/** The record as the reader answers it: whoever may not read it gets nothing, and opening a logged text is logged. */
const asked = { scalars: new Set(["id", "fileName", "contentType", "width"]), ones: new Map(), manys: [], opens: true };

/** Bytes that are read at a time: a file is never held as a whole, whoever takes it and however slowly. */
const SLICE = 512 * 1024;

/** Statuses of what can be wrong; whatever else is, the file is not there for the person. */
const statuses: Partial<Record<ErrorCode, number>> = { RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** A file that may be sent. */
interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** The media type of a picture that was drawn anew, so that browsers may show it; null of any other file. */
  readonly picture: string | null;
}

/** The file, if the actor may read the record that it belongs to; the entry in the access log comes with it or not at all. */
function openFile(context: Context, id: string): Promise<SentFile | null> {
  return inOneTransaction(context, "download", async ({ reader, sql }) => {
    const row = await reader.single("attachments", id, asked);
    if (!row) return null;
    const [file] = await sql.rows<[number]>(`select octet_length("bytes") as "size" from "attachment" where "id" = $1`, [id]);
    const picture = typeof row.width === "number" ? String(row.contentType) : null;
    return file ? { id, name: String(row.fileName), size: file[0], picture } : null;
  });
}

async function* slicesOf({ id, size }: SentFile, { database }: Context): AsyncGenerator<Buffer> {
  for (let from = 0; from < size; from += SLICE) {
    const [row] = await database.rows<[Buffer]>(
      `select substring("bytes" from $2::int for $3::int) as "slice" from "attachment" where "id" = $1`,
      [id, from + 1, SLICE],
    );
    // Whoever takes the file sees that it is shorter than was announced.
    if (!row) throw new Error("A file was removed while it was sent.");
    yield row[0];
  }
}

/**
 * Sends an attachment's bytes to those who may read the record it belongs to; to all others it does not exist.
 * @param turn waits until the actor may have another file
 */
export async function downloadAttachment(
  context: Context,
  id: string,
  reply: FastifyReply,
  turn: () => Promise<void>,
): Promise<FastifyReply> {
  const answer = (status: number, code: MessageCode, values = {}) =>
    reply
      .code(status)
      .type("text/plain; charset=utf-8")
      .send(message(code, context.language, values));
  try {
    await turn();
    const file = await openFile(context, id);
    if (!file) return answer(404, "notFound");
    const name = `filename*=UTF-8''${encodeURIComponent(file.name)}`;
    // Always as a file to keep, never as a page to run; of pictures the pixels are all that is left.
    return reply
      .type(file.picture ?? "application/octet-stream")
      .header("content-disposition", `${file.picture === null ? "attachment" : "inline"}; ${name}`)
      .header("cross-origin-resource-policy", "same-origin")
      .header("cache-control", "private, no-store")
      .header("content-length", file.size)
      .send(Readable.from(slicesOf(file, context), { objectMode: false }));
  } catch (error) {
    const known = publicErrorOf(error);
    if (!known) throw error;
    if (known.code === "UNAUTHENTICATED") return answer(401, "signInFirst");
    const status = statuses[known.code];
    return status ? answer(status, known.messageCode, known.values) : answer(404, "notFound");
  }
}
