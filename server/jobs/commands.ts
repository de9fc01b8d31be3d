import type { Works } from "../commands/bound-work.ts";
import { runJob } from "./run-job.ts";
import { switchJobOff, switchJobOn } from "./switch-job.ts";

/** The works behind the commands about jobs. */
export const jobCommandWorks = { runJob, switchJobOff, switchJobOn } satisfies Works;
