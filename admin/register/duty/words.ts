import { both } from "../../i18n/say.ts";

/** Words around recurring duties. */
export const dutyWords = {
  question: both("近四周的定期任务完成得怎样？", "How were the duties of the last four weeks met?"),
  answer: both("共 %{all} 期，其中 %{missed} 期未完成。", "%{all} times in all, %{missed} of them missed."),
  duty: both("任务", "Duty"),
};
