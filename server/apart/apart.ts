import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { invalid, PublicError } from "../errors.ts";

/** Megabytes that a piece of work may keep; the largest list of people needs 250, the longest regulation 120. */
const MOST_MEGABYTES = 320;
/** Longest piece of work, in milliseconds; the largest file that is accepted takes three seconds. */
const PATIENCE = 20_000;
/** So long the process stays for the next piece of work, in milliseconds. */
const IDLE = 10_000;
/** Work that may wait for its turn. */
const MOST_WAITING = 16;

/** It reads the program and nothing else: no writing, no other programs, none of the server's environment with its secrets. */
const execArgv = [`--max-old-space-size=${MOST_MEGABYTES}`, "--permission", "--allow-fs-read=*", "--no-warnings"];
const environment = () => (process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {});

/** The module beside the one that asks, whether the program is built or runs from its sources. */
const beside = (name: string, url: string) => new URL(`./${name}${extname(fileURLToPath(url))}`, url);

const isAnswer = (message: unknown): message is { readonly answer: unknown } =>
  typeof message === "object" && message !== null && "answer" in message;

let running: ChildProcess | null = null;
let idle: NodeJS.Timeout | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

function start(): ChildProcess {
  const child = fork(beside("apart-process", import.meta.url), {
    ...{ execArgv, serialization: "advanced", env: environment() },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.once("exit", () => {
    if (running !== child) return;
    clearTimeout(idle);
    running = null;
  });
  running = child;
  return child;
}

/** The process keeps nobody from ending, except while somebody waits for it. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  idle = setTimeout(() => child.disconnect(), IDLE).unref();
}

/** What came back; null when memory or time were not enough. */
function once(module: string, input: unknown, patience: number): Promise<unknown> {
  clearTimeout(idle);
  const child = running?.connected ? running : start();
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    const end = (message: unknown) => {
      clearTimeout(timer);
      child.off("message", end);
      child.off("exit", ended);
      child.off("error", ended);
      resolve(message);
    };
    const ended = () => {
      if (running === child) running = null;
      child.kill("SIGKILL");
      end(null);
    };
    const timer = setTimeout(ended, patience);
    child.once("message", (message) => {
      rest(child);
      end(message);
    });
    child.once("exit", ended);
    child.once("error", ended);
    child.send({ module, input });
  });
}

/**
 * Does the work of a module (its function `work`) in a process with limits of its own, so that whatever people send stops neither the
 * server nor anybody else in it. One piece of work at a time; input and answer are plain data.
 * @param name the module, without its ending, beside the caller at `url`
 * @param path the field of the request that brought the input
 * @param patience longest time, in milliseconds
 * @throws INVALID at the path when memory or time do not suffice, RATE_LIMITED when too many wait already
 */
export async function apart<Answer>(name: string, url: string, input: unknown, path: string, patience = PATIENCE): Promise<Answer> {
  if (waiting >= MOST_WAITING) throw new PublicError("RATE_LIMITED", "readingBusy");
  waiting += 1;
  const turn = last.then(() => once(beside(name, url).href, input, patience));
  last = turn;
  const message = await turn.finally(() => {
    waiting -= 1;
  });
  if (message === null) throw invalid(path, "readingTooMuch");
  if (!isAnswer(message)) throw new Error(`${name} failed in its own process: ${JSON.stringify(message)}`);
  return message.answer as Answer;
}
