import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** A process of its own, which a `Lane` starts: does one piece of work after the other, each the function `work` of a module. */

interface Order {
  readonly module: string;
  readonly input: unknown;
}

const isOrder = (message: unknown): message is Order =>
  typeof message === "object" && message !== null && "module" in message && typeof message.module === "string" && "input" in message;

async function answerTo({ module, input }: Order): Promise<{ readonly answer: unknown } | { readonly error: string }> {
  try {
    const { work } = await import(module);
    return { answer: await work(input) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const mostBytes = Number(process.argv[2]);
const watch = new Worker(new URL(`./apart-watch${extname(fileURLToPath(import.meta.url))}`, import.meta.url), {
  workerData: { mostBytes },
});
watch.unref();

process.on("message", async (message: unknown) => {
  if (!isOrder(message)) return;
  const answer = await answerTo(message);
  // What one piece of work has left in memory is not held against the next.
  process.send?.({ ...answer, last: process.memoryUsage.rss() > mostBytes / 2 });
});
// Nobody waits any more.
process.on("disconnect", () => process.exit());
