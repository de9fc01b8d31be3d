import { wordsOfCommand } from "../../schema/registry.commands.screen.ts";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";

/** What stands in the trail as well, although no command of the API did it, or not under its own name. */
const otherSentences: Readonly<Record<string, Bilingual>> = {
  exportReading: both("导出谁可查阅什么：%{label}", "exported who may read what: %{label}"),
  exportRows: both("导出列表：%{label}", "exported the list %{label}"),
  verifyEvidence: both("核验留痕", "verified the evidence"),
  dailyWork: both("完成每日例行处理", "did the daily work"),
};

/** What a command did, to read after the name of who did it; `%{label}` is what people call the record. */
export const commandSentence = (name: string): Bilingual | undefined => wordsOfCommand(name)?.did ?? otherSentences[name];
