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
    const { nodeOptions } = await import(pathToFileURL(join(projectFolder, "server/node-options.mjs")).href);
    const env = { ...process.env, BENCH_CONNECTION: JSON.stringify(connection) };
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

  stop(): void {
    this.process.disconnect();
  }
}

function reply<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", (code) => reject(new Error(`A server of the bench ended with code ${code}.`)));
  });
}
