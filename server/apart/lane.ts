import { type ChildProcess, fork } from "node:child_process";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { PublicError } from "../errors.ts";
import { projectFolder } from "../project-folder.ts";

/** What a process of its own may take. */
interface Bounds {
  /** Resident memory in megabytes, the program's own included, beyond which it is ended. */
  readonly megabytes: number;
  /** Of these, what the objects of the program may have. */
  readonly heap: number;
  /** Whether it needs a library that is no JavaScript. */
  readonly native?: boolean;
}

/** So long the process stays for the next piece of work, in milliseconds. */
const IDLE = 10_000;
/** Work that may wait for its turn. */
const MOST_WAITING = 16;

/** The program as it runs: built, or from its sources. */
const programFolder = resolve(import.meta.dirname, "../..");

/** What the process may read: the program and its packages, nothing of what is kept or configured. */
const readable = [
  ...["server", "schema", "test"].map((folder) => join(programFolder, folder) + sep),
  join(projectFolder, "node_modules") + sep,
  ...[programFolder, projectFolder].map((folder) => join(folder, "package.json")),
];

/** The module beside the one that asks, whether the program is built or runs from its sources. */
export const beside = (name: string, url: string): URL => new URL(`./${name}${extname(fileURLToPath(url))}`, url);

/** What a process answers; `last` when it ends by itself afterwards. */
interface Message {
  readonly last: boolean;
}

const isMessage = (message: unknown): message is Message => typeof message === "object" && message !== null && "last" in message;

/**
 * A process of its own that does one piece of work after the other. It reads the program and nothing else: no writing, no other programs,
 * none of the server's environment with its secrets.
 */
export class Lane {
  readonly #bounds: Bounds;
  #running: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /**
   * What came back from a piece of work, in its turn; null when memory or time were not enough.
   * @throws RATE_LIMITED when too many wait already
   */
  async give(module: string, input: unknown, patience: number): Promise<unknown> {
    if (this.#waiting >= MOST_WAITING) throw new PublicError("RATE_LIMITED", "readingBusy");
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#once({ module, input }, patience));
    this.#last = turn;
    return turn.finally(() => {
      this.#waiting -= 1;
    });
  }

  #start(): ChildProcess {
    const { megabytes, heap, native = false } = this.#bounds;
    const child = fork(beside("apart-process", import.meta.url), [String(megabytes * 1024 ** 2)], {
      execArgv: [
        ...[`--max-old-space-size=${heap}`, "--max-semi-space-size=8", "--no-warnings", "--permission", "--allow-worker"],
        ...readable.map((path) => `--allow-fs-read=${path}`),
        ...(native ? ["--allow-addons"] : []),
      ],
      serialization: "advanced",
      // Few arenas of the C library of Linux: else each thread keeps what it once had.
      env: { MALLOC_ARENA_MAX: "2", ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }) },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.once("exit", () => this.#forget(child));
    this.#running = child;
    return child;
  }

  #forget(child: ChildProcess): void {
    if (this.#running !== child) return;
    clearTimeout(this.#idle);
    this.#running = null;
  }

  /** The process keeps nobody from ending, except while somebody waits for it. */
  #rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    this.#idle = setTimeout(() => child.disconnect(), IDLE).unref();
  }

  #once(order: { readonly module: string; readonly input: unknown }, patience: number): Promise<unknown> {
    clearTimeout(this.#idle);
    const child = this.#running?.connected ? this.#running : this.#start();
    child.ref();
    child.channel?.ref();
    return new Promise((done) => {
      const end = (message: unknown) => {
        clearTimeout(timer);
        child.off("message", answered);
        child.off("exit", ended);
        child.off("error", ended);
        done(message);
      };
      const ended = () => {
        this.#forget(child);
        child.kill("SIGKILL");
        end(null);
      };
      const answered = (message: unknown) => {
        this.#rest(child);
        if (isMessage(message) && message.last) {
          this.#forget(child);
          child.disconnect();
        }
        end(message);
      };
      const timer = setTimeout(ended, patience);
      child.once("message", answered);
      child.once("exit", ended);
      child.once("error", ended);
      child.send(order);
    });
  }
}
