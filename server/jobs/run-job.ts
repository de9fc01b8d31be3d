import { Job } from "../../schema/job/Job.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";

/** Lets a job run: the next server that looks does. */
export async function runJob(tx: Transaction, input: InputOf<"runJob">): Promise<Job> {
  const job = await tx.load(Job, input.id, "update", input.expectedVersion);
  if (job.askedAt) throw conflict("alreadyDone");
  job.askedAt = tx.now;
  job.askedBy = tx.person;
  tx.audit(job);
  return job;
}
