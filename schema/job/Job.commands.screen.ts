import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { recordVersion } from "../shared/input.screen.ts";

/** What the system does by itself: administrators let jobs run, and switch them off and on. */
export const jobCommands = {
  runJob: command({
    description: "Lets a job run now, also one that is switched off; a server begins within seconds.",
    about: "jobs",
    action: "update",
    answers: "jobs",
    input: recordVersion,
    words: { name: both("运行自动任务", "Let a job run"), did: both("要求立即运行：%{label}", "let the job %{label} run") },
    offer: {
      label: both("立即运行", "Run now"),
      explain: both(
        "服务器会在几秒内开始运行；重复运行不会重复处理。",
        "A server begins within seconds. Running again does nothing twice.",
      ),
      when: [{ field: "askedAt", is: "isNull", value: true }],
    },
    bulk: [{ label: both("立即运行", "Run now") }],
  }),
  switchJobOff: command({
    description: "Keeps a job from running by itself until it is switched on again.",
    about: "jobs",
    action: "update",
    answers: "jobs",
    input: recordVersion,
    words: { name: both("停用自动任务", "Switch a job off"), did: both("停用了自动任务：%{label}", "switched the job %{label} off") },
    offer: {
      label: both("停用", "Switch off"),
      explain: both(
        "在重新启用之前，此任务不再自动运行，它负责的事项会停在现在的状态。",
        "Until it is switched on again it does not run by itself, and what it sees to stays as it is now.",
      ),
      when: [{ field: "switchedOff", is: "eq", value: false }],
    },
  }),
  switchJobOn: command({
    description: "Lets a job run at its times again; what it has missed is made up for at once.",
    about: "jobs",
    action: "update",
    answers: "jobs",
    input: recordVersion,
    words: { name: both("启用自动任务", "Switch a job on"), did: both("启用了自动任务：%{label}", "switched the job %{label} on") },
    offer: {
      label: both("启用", "Switch on"),
      explain: both("错过的运行会马上补上。", "What it has missed is made up for at once."),
      when: [{ field: "switchedOff", is: "eq", value: true }],
    },
  }),
};
