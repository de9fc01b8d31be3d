import { Agent, request } from "node:http";

/** One kind of request, sent over and over. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a run of requests showed; times in milliseconds. */
export interface Measure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Sends one request and answers the body; anything but 200 is an error. */
export function send(target: Target, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port, path, method, headers, body } = target;
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: { ...headers, ...(body ? { "content-length": Buffer.byteLength(body) } : {}) },
        agent,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`));
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** The value below which this share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Keeps so many connections busy for so many seconds. */
export async function load(target: Target, connections: number, seconds: number): Promise<Measure> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const worker = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      await send(target, agent);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = performance.now() - begun;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: (times.length / elapsed) * 1_000,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}
