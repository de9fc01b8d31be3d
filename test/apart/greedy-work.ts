/** Work that takes what it gets. */
export function work(kind: "memory" | "time" | "buffers" | "crash" | "fails" | "nothing" | "secrets"): unknown {
  const kept: unknown[] = [];
  if (kind === "memory") for (;;) kept.push(new Array(1_000_000).fill(kept));
  if (kind === "time") for (;;) kept.length = 0;
  if (kind === "buffers") return new Array(100_000_000).fill(0).length;
  if (kind === "crash") process.abort();
  if (kind === "fails") throw new Error("by mistake");
  return kind === "secrets" ? { ...process.env } : "done";
}
