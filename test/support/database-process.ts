import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { DatabaseConnection } from "../../server/database/database-server.ts";

/** Another copy of the application, as far as its database is concerned: a process that uses the server of a data folder. */
export interface DatabaseProcess {
  readonly connection: DatabaseConnection;
  /** Lets it end properly. */
  stop(): Promise<void>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts such a process, as another user where one is given.
 * @throws {Error} with the message that an operator would see when it cannot use the server
 */
export async function startDatabaseProcess(dataDir: string, user: { uid?: number; gid?: number } = {}): Promise<DatabaseProcess> {
  const script = join(import.meta.dirname, "database-child.ts");
  const child = spawn(process.execPath, [script, dataDir], { ...user, cwd: "/", stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const answer = await firstLine(child);
  if (answer.problem !== undefined) throw new Error(answer.problem);
  return {
    connection: answer.connection,
    stop: async () => {
      child.stdin?.write("stop\n");
      await exited;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

async function firstLine(child: ChildProcess) {
  if (!child.stdout) throw new Error("The process has no output.");
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
  throw new Error("The process ended without a word.");
}
