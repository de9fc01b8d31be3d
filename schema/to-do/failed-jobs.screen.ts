import { jobDefinitions, jobNames } from "../job/list.screen.ts";
import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

const texts = jobNames.map((job) => {
  const { name } = jobDefinitions[job];
  return [job, both(`自动任务“${name.zh}”没有完成`, `The job “${name.en}” was not done`)] as const;
});

/** Jobs that have failed for good, or did not run although they were due. */
export const failedJobs: WaitingKindDefinition = {
  ...{ line: "each", roles: ["administrator"], resource: "jobs", limit: 10, tone: "overdue" },
  where: () => ({ state: { in: ["failed", "overdue"] } }),
  text: { by: "kind", cases: Object.fromEntries(texts) },
  title: "kind",
  beside: [],
  act: both("查看", "See"),
  place: "/jobs/%{id}/show",
};
