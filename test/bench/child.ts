import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DatabaseConnection } from "../../server/database/database-server.ts";
import { projectFolder } from "../../server/project-folder.ts";

/** One of the two servers, in a process of its own. */
export class Child {
  private constructor(
    private readonly process: ChildProcess,
    readonly port: number,
  ) {}

  static async start(name: "floor" | "plain-floor" | "rulebook", connection: DatabaseConnection): Promise<Child> {
    const { nodeEnvironment, nodeOptions } = await import(pathToFileURL(join(projectFolder, "server/node-options.mjs")).href);
    const env = { ...process.env, ...nodeEnvironment, BENCH_CONNECTION: JSON.stringify(connection) };
    const child = fork(join(import.meta.dirname, `${name}.js`), { execArgv: nodeOptions, env });
    const { port } = await reply<{ port: number }>(child);
    return new Child(child, port);
  }

  /** Resident memory, in bytes. */
  async memory(): Promise<number> {
    const answer = reply<{ rss: number }>(this.process);
    this.process.send("memory");
    return (await answer).rss;
  }

  /** For how long nothing else could be done at a time since the last asking, in milliseconds. */
  async delay(): Promise<{ readonly p95: number; readonly most: number }> {
    const answer = reply<{ delay: { p95: number; most: number } }>(this.process);
    this.process.send("delay");
    return (await answer).delay;
  }

  stop(): void {
    this.process.disconnect();
  }
}

function reply<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A server of the bench ended with code ${code}.`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as T);
    });
  });
}
