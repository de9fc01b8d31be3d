import { invalid } from "../errors.ts";
import type { MessageCode } from "../messages/message.ts";
import { beside, Lane } from "./lane.ts";

/** Longest piece of work, in milliseconds; the largest file that is accepted takes three seconds. */
const PATIENCE = 20_000;

/**
 * Kinds of work, each with a process of its own, so that none waits for another:
 *
 * - `reading`: whatever people send as texts and lists; the longest regulation needs 170 MB
 * - `pictures`: what people send as pictures, which a library draws anew
 * - `printing`: pages of what is kept, which a library sets that holds its fonts in memory
 * - `own`: what the server makes of what it holds, as long comparisons and large files
 */
const lanes = {
  reading: new Lane({ megabytes: 256, heap: 192 }),
  pictures: new Lane({ megabytes: 256, heap: 64, native: true }),
  printing: new Lane({ megabytes: 900, heap: 192, native: true }),
  own: new Lane({ megabytes: 480, heap: 320 }),
} as const;

const isAnswer = (message: unknown): message is { readonly answer: unknown } =>
  typeof message === "object" && message !== null && "answer" in message;

interface Options {
  readonly lane?: keyof typeof lanes;
  /** Longest time, in milliseconds. */
  readonly patience?: number;
  /** What is said when memory or time do not suffice. */
  readonly tooMuch?: MessageCode;
}

/**
 * Does the work of a module (its function `work`) in a process with limits of its own, so that whatever people send stops neither the
 * server nor anybody else in it. One piece of work of a kind at a time; input and answer are plain data.
 * @param name the module, without its ending, beside the caller at `url`
 * @param path the field of the request that brought the input
 * @throws INVALID at the path when memory or time do not suffice, RATE_LIMITED when too many wait already
 */
export async function apart<Answer>(name: string, url: string, input: unknown, path: string, options: Options = {}): Promise<Answer> {
  const { lane = "reading", patience = PATIENCE, tooMuch = "readingTooMuch" } = options;
  const message = await lanes[lane].give(beside(name, url).href, input, patience);
  if (message === null) throw invalid(path, tooMuch);
  if (!isAnswer(message)) throw new Error(`${name} failed in its own process: ${JSON.stringify(message)}`);
  return message.answer as Answer;
}
