import type { DayKind } from "../../../schema/calendar/working-days.screen.ts";
import type { MessageValues } from "../../errors.ts";
import type { MessageCode } from "../../messages/message.ts";

/** What is wrong with a line of a calendar file. */
export interface RowProblem {
  readonly code: MessageCode;
  readonly values: MessageValues;
}

/** A day that a file names, or a line of it that cannot be read. */
export type CalendarRow =
  | { readonly line: number; readonly day: string; readonly kind: DayKind; readonly name: string }
  | { readonly line: number; readonly text: string; readonly problem: RowProblem };

/** The most characters that a day's name has. */
export const LONGEST_NAME = 60;
