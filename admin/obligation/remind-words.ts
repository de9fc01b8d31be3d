import { both } from "../i18n/say.ts";

/** What is said when somebody reminds others. */
export const remindWords = {
  remind: both("催办", "Remind"),
  help: both(
    "对方会在通知中看到催办和您的留言；同一事项每天最多催办一次。",
    "They are told in their notifications, with your words; each thing at most once a day.",
  ),
  helpCount: both(
    "将提醒 %{smart_count} 项待办的责任人；同一事项每天最多催办一次。",
    "Reminds whoever has this to do, at most once a day. |||| Reminds whoever has these %{smart_count} things to do, of each at most once a day.",
  ),
  done: both(
    "已催办 %{people} 人，共 %{smart_count} 项。",
    "Reminded %{people} of one thing. |||| Reminded people (%{people}) of %{smart_count} things.",
  ),
  nobody: both("没有催办任何人。", "Nobody was reminded."),
  left: both("另有 %{smart_count} 项未催办：%{reasons}。", "One was left out: %{reasons}. |||| %{smart_count} were left out: %{reasons}."),
  separator: both("、", ", "),
  reasons: {
    remindedToday: both("今天已催办过", "reminded today already"),
    notOpen: both("已办结或已取消", "no longer open"),
    yourself: both("是您本人的事项", "your own"),
    notYours: both("不在您的催办范围内", "not yours to remind"),
  },
};
