import type { Bilingual } from "../../../schema/registry.screen.ts";
import { words } from "../../../schema/shared/words.screen.ts";
import { both } from "../../i18n/say.ts";

/** What signing in came to, as the audit trail notes it. */
export const resultWords: Readonly<Record<string, Bilingual>> = words.SignInOutcome;

/** What people call the particulars that commands note in the audit trail beside the fields of the record. */
export const changeWords: Readonly<Record<string, Bilingual>> = {
  reminded: both("催办事项数", "Reminders"),
  remindedPeople: both("被催办人", "People reminded"),
  message: both("留言", "Message"),
  asked: both("新增要求（人）", "People asked"),
  reopened: both("重新要求（人）", "Asked again"),
  resumed: both("恢复要求（人）", "Resumed"),
  cancelled: both("取消要求（人）", "No longer asked"),
  suspended: both("中止要求（人）", "Suspended"),
  fulfilled: both("由已有凭证完成（人）", "Done already"),
  closed: both("停止指派", "Assignment ended"),
  opened: both("恢复指派", "Assignment resumed"),
  reason: both("理由", "Reason"),
  removed: both("删除条款数", "Provisions removed"),
  source: both("来源文件", "Source"),
  result: both("结果", "Outcome"),
  name: both("名称", "Name"),
};
