import type { BalancesAnswer } from "../../../schema/register/balance/balances-answer.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { PointsAnswer } from "../../../schema/register/points/points-answer.screen.ts";
import { type AnswerOf, operation, shapedOperation } from "../../graphql/operation.ts";

/** A register as its balances and points need it. */
export interface AccountedRegister {
  readonly id: string;
  readonly slug: string;
  readonly titles: RegisterDefinition["titles"];
  readonly definition: RegisterDefinition | null;
}

export const AccountedQuery = shapedOperation<{ myRegisters: readonly AccountedRegister[] }>()(
  "query AccountedRegister($slug: String!) { myRegisters(slug: $slug) }",
);

export const BalancesQuery = shapedOperation<{ registerBalances: BalancesAnswer }>()(
  "query RegisterBalances($register: String!, $balance: String, $period: String) { registerBalances(register: $register, balance: $balance, period: $period) }",
);

export const PointsQuery = shapedOperation<{ registerPoints: PointsAnswer }>()(
  "query RegisterPoints($register: String!, $account: String, $until: String) { registerPoints(register: $register, account: $account, until: $until) }",
);

/** So many entries are shown below a sum or person. */
export const SHOWN = 100;

export const BalanceEntriesQuery = operation(
  `query BalanceEntries($where: BalanceEntryWhere!) { balanceEntries(where: $where, orderBy: [{ at: DESC }, { ordinal: DESC }], page: { limit: 100 }) {
    items { id kind way amount sum period at reason reversed record { id number title register { slug } } by { id name } } } }`,
);

export type ShownEntry = AnswerOf<typeof BalanceEntriesQuery>["balanceEntries"]["items"][number];

export const PointsEntriesQuery = operation(
  `query PointsEntries($where: PointsEntryWhere!) { pointsEntries(where: $where, orderBy: [{ at: DESC }, { id: DESC }], page: { limit: 100 }) {
    items { id kind rule points counts period at because reason takenBack corrects { id } record { id number title register { slug } }
      dutyTime { id period duty { id title } } by { id name } disputes { id version state reason answer decidedBy { id name } } } } }`,
);

export type ShownPoints = AnswerOf<typeof PointsEntriesQuery>["pointsEntries"]["items"][number];
