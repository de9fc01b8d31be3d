import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const openDuties = job({
  name: both("定期任务", "Recurring duties"),
  does: both(
    "按登记簿的约定预排定期任务，到时间后列入责任人的待办，并记下未完成的期次。",
    "Works out ahead when what registers demand again and again is due, asks those who owe it when its time comes, and notes what was missed.",
  ),
  schedule: { everyMinutes: 1 },
  timeout: 600,
  counts: {
    looked: both("重新排期的任务", "duties whose times were worked out"),
    opened: both("开始的期次", "times that opened"),
  },
});
