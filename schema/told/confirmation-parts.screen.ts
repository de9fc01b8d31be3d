import type { Bilingual } from "../screen/operations.ts";
import type { Chosen } from "../shared/answer.screen.ts";
import { both } from "../shared/field.screen.ts";
import type { ToldPath } from "./told-kind.screen.ts";

type Path = ToldPath<"confirmation">;

/** What a second person is to confirm of somebody, by its kind. */
export const confirmationTexts = {
  officerRole: both("双人确认：任命%{title}为保密专员", "Second confirmation: %{title} as confidentiality officer"),
  newAccount: both("双人确认：为%{title}新建账号", "Second confirmation: an account for %{title}"),
  newPassword: both("双人确认：为%{title}重置密码", "Second confirmation: a new password for %{title}"),
  enabledAccount: both("双人确认：恢复%{title}的账号", "Second confirmation: enabling the account of %{title}"),
  employeeNumber: both("双人确认：变更%{title}的工号", "Second confirmation: another employee number for %{title}"),
} as const satisfies Record<string, Bilingual>;

/** The same, chosen by what a notification carries. */
export const toBeConfirmed: Chosen<Bilingual, Path> = {
  by: "confirmation.kind",
  cases: confirmationTexts,
  otherwise: both("双人确认：%{title}", "Second confirmation: %{title}"),
};
