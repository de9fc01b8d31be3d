import { Job } from "../../schema/job/Job.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";

async function switchJob(tx: Transaction, input: InputOf<"switchJobOff" | "switchJobOn">, switchedOff: boolean): Promise<Job> {
  const job = await tx.load(Job, input.id, "update", input.expectedVersion);
  if (job.switchedOff === switchedOff) throw conflict("alreadyDone");
  job.switchedOff = switchedOff;
  tx.audit(job);
  return job;
}

/** Keeps a job from running by itself. */
export const switchJobOff = (tx: Transaction, input: InputOf<"switchJobOff">): Promise<Job> => switchJob(tx, input, true);

/** Lets a job run by itself again. */
export const switchJobOn = (tx: Transaction, input: InputOf<"switchJobOn">): Promise<Job> => switchJob(tx, input, false);
