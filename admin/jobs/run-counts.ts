import { type JobName, jobDefinitions } from "../../schema/job/list.screen.ts";
import type { Say } from "../i18n/say.ts";
import { sharedWords } from "../shared/words.ts";
import { jobWords } from "./words.ts";

/** What a run did, as its job's definition names the numbers; what is 0 is left out. */
export function runCounts(say: Say, job: JobName, did: unknown): string {
  const numbers = new Map(Object.entries(did ?? {}));
  const told = Object.entries(jobDefinitions[job].counts).flatMap(([name, words]) => {
    const number = Number(numbers.get(name) ?? 0);
    return number > 0 ? [`${say(words)}${say(sharedWords.colon)}${number}`] : [];
  });
  return told.join(" · ") || say(jobWords.quiet);
}
