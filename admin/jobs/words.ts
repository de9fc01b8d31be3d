import { both } from "../i18n/say.ts";

export const jobWords = {
  does: both("任务说明", "What it does"),
  runs: both("最近的运行", "Latest runs"),
  all: both("全部运行记录", "All runs"),
  none: both("还没有运行记录。", "It has not run yet."),
  quiet: both("没有需要处理的内容", "Nothing was to be done"),
  attempt: both("第 %{attempt} 次尝试", "attempt %{attempt}"),
  asked: both("由 %{name} 要求运行", "asked for by %{name}"),
  did: both("处理内容", "What it did"),
};
