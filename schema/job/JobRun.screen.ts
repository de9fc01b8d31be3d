import { both, entryFields, field, mainSection, one, state, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { JobRun } from "./JobRun.ts";

const shown = ["job", "outcome", "beganAt", "endedAt", "count", "attempt", "askedBy", "errorId", "server"] as const;

export const jobRunScreen: ScreenDefault<JobRun> = {
  resource: "jobRuns",
  title: titles("任务运行记录", "Run of a job", "Runs of jobs"),
  recordTitle: ["job.kind", "beganAt"],
  fields: {
    ...entryFields,
    job: one("jobs", "任务", "Job"),
    beganAt: field("moment", "开始时间", "Began"),
    endedAt: field("moment", "结束时间", "Ended"),
    outcome: state("JobOutcome", "结果", "Outcome"),
    attempt: field("number", "第几次尝试", "Attempt"),
    count: field("number", "处理数量", "Things done"),
    did: field("data", "处理内容", "What it did"),
    errorId: field("hash", "错误编号", "Error id", both("在服务器日志中查找", "To be found in the server's log")),
    server: field("text", "服务器", "Server"),
    askedBy: one("people", "要求运行的人", "Asked by", both("留空表示按计划运行", "Empty where it was due")),
  },
  list: {
    columns: [
      { field: "job", width: 210 },
      { field: "outcome", width: 130 },
      { field: "beganAt", width: 160 },
      { field: "endedAt", width: 160 },
      { field: "count", width: 110 },
      { field: "attempt", width: 110 },
    ],
    sort: [{ field: "beganAt", descending: true }],
    filters: ["job", "outcome", "beganAt", "askedBy"],
  },
  form: {
    sections: [mainSection],
    fields: shown.map((name) => ({ field: name, section: "main", readOnly: true })),
  },
};
