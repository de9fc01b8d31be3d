/** A process of its own, which `apart.ts` starts: does one piece of work after the other, each the function `work` of a module. */

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

process.on("message", async (message: unknown) => {
  if (isOrder(message)) process.send?.(await answerTo(message));
});
// Nobody waits any more.
process.on("disconnect", () => process.exit());
