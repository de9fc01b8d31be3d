import { both, entityFields, field, mainSection, many, one, recordSection, state, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Job } from "./Job.ts";

export const jobScreen: ScreenDefault<Job> = {
  resource: "jobs",
  title: titles("自动任务", "Job", "Jobs"),
  recordTitle: ["kind"],
  fields: {
    ...entityFields,
    kind: word("JobKind", "任务", "Job"),
    place: field("number", "顺序", "Order"),
    dailyAt: field("text", "每天", "Each day at", both("单位所在时区的时间", "In the organisation's time zone")),
    everyMinutes: field("number", "间隔（分钟）", "Every … minutes"),
    switchedOff: field("flag", "已停用", "Switched off"),
    nextAt: field("moment", "下次运行", "Runs next"),
    askedAt: field("moment", "要求运行的时间", "Asked to run"),
    askedBy: one("people", "要求运行的人", "Asked by"),
    runningSince: field("moment", "本次运行开始于", "Running since"),
    runningOn: field("text", "运行所在服务器", "Running on"),
    attempt: field("number", "连续未完成次数", "Attempts in a row"),
    lastBeganAt: field("moment", "上次运行", "Ran last"),
    lastOutcome: state("JobOutcome", "上次结果", "Last outcome"),
    state: state("JobState", "状态", "State"),
    runs: many("jobRuns", "运行记录", "Runs"),
  },
  list: {
    columns: [
      { field: "kind", width: 210 },
      { field: "state", width: 150 },
      { field: "lastBeganAt", width: 160 },
      { field: "lastOutcome", width: 130 },
      { field: "nextAt", width: 160 },
      { field: "dailyAt", width: 110 },
      { field: "everyMinutes", width: 140 },
    ],
    sort: [{ field: "place", descending: false }],
    filters: ["state", "lastOutcome", "switchedOff", "nextAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      ...(
        [
          ...(["kind", "state", "dailyAt", "everyMinutes", "nextAt", "lastBeganAt", "lastOutcome", "attempt"] as const),
          ...(["askedAt", "askedBy", "runningSince", "runningOn"] as const),
        ] as const
      ).map((name) => ({ field: name, section: "main", readOnly: true })),
      { field: "createdAt", section: "record", readOnly: true },
      { field: "updatedAt", section: "record", readOnly: true },
    ],
  },
};
