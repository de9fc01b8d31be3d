import { both } from "../../../i18n/say.ts";

/** What doing something to many records says. */
export const bulkWords = {
  title: both("%{name}：%{smart_count} 条%{kind}", "%{name}: %{smart_count} %{kind}"),
  preview: both("看看会怎样", "See what will happen"),
  checking: both("正在逐条检查，尚未改动任何内容", "Trying it out; nothing is changed yet"),
  will: both("将处理 %{smart_count} 条", "This will be done to one of them |||| This will be done to %{smart_count} of them"),
  willNone: both("没有可以处理的", "There is none to which this can be done"),
  cannot: both("%{smart_count} 条不能处理", "To one of them it cannot be done |||| To %{smart_count} of them it cannot be done"),
  go: both("%{name} %{smart_count} 条", "%{name} (%{smart_count})"),
  running: both("正在逐条处理", "Doing it one by one"),
  interrupted: both("已停下，其余尚未处理", "Stopped; the rest is as it was"),
  nothingLost: both("已完成的不会重复，也不会丢失。", "What is done stays done and is not done twice."),
  resume: both("继续处理其余 %{smart_count} 条", "Go on with the last one |||| Go on with the other %{smart_count}"),
  done: both("已处理 %{smart_count} 条", "Done: one |||| Done: %{smart_count}"),
  failed: both(
    "%{smart_count} 条未能处理，仍保持选中",
    "One could not be done; it stays selected |||| %{smart_count} could not be done; they stay selected",
  ),
  stop: both("停下", "Stop"),
  close: both("关闭", "Close"),
  back: both("返回修改", "Back"),
  more: both("另有 %{smart_count} 条", "and one more |||| and %{smart_count} more"),
} as const;
