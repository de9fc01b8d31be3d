import type { BalanceSum } from "../../../schema/register/balance/balances-answer.screen.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { Say } from "../../i18n/say.ts";
import { accountWords } from "./words.ts";

/** What a sum is called: the values by which it is kept apart. */
export const sumName = ({ values }: Pick<BalanceSum, "values">, say: Say): string =>
  values
    .map(({ title }) => title)
    .filter((title) => title !== "")
    .join(" · ") || say(accountWords.one);

/** A figure of a balance as people read it: money with two places, quantities without needless ones. */
export const shownFigure = (value: string, { unit }: Pick<BalanceDefinition, "unit">): string =>
  Number(value).toLocaleString(
    "en",
    unit === "money" ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 2 },
  );
