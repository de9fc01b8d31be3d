import { workerData } from "node:worker_threads";

/** Beside the work of a process of its own: ends the process, whatever it is at, as soon as it takes more memory than it may. */

/** How often it looks, in milliseconds: within one of them no program takes a tenth of what is allowed. */
const PACE = 10;

const { mostBytes } = workerData as { readonly mostBytes: number };
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, "SIGKILL");
}, PACE);
