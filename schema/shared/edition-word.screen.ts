import { both } from "./field.screen.ts";

/** Which of several texts of one title it is. */
export const editionWord = both("第 %{ordinal} 版", "Revision %{ordinal}");
