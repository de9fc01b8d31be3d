import { both } from "../shared/field.screen.ts";

/** Which of a register's definitions it is; texts of documents have revisions. */
export const versionWord = both("第 %{ordinal} 版", "Version %{ordinal}");
