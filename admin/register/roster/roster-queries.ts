import type { RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { operation, shapedOperation } from "../../graphql/operation.ts";

export const PlanQuery = shapedOperation<{ rosterPlan: RosterPlan }>()(
  "query RosterPlan($register: String!, $roster: String, $from: Date!, $until: Date!) { rosterPlan(register: $register, roster: $roster, from: $from, until: $until) }",
);

export const PlanShift = operation("mutation PlanShift($input: PlanShiftInput!) { planShift(input: $input) { id version } }");

export const SwapShift = operation("mutation SwapShift($input: SwapShiftInput!) { swapShift(input: $input) { id } }");

export const DecideSwap = operation("mutation DecideSwap($input: DecideSwapInput!) { decideSwap(input: $input) { id state } }");

export const WithdrawSwap = operation("mutation WithdrawSwap($input: RecordVersionInput!) { withdrawSwap(input: $input) { id } }");

export const OwnShifts = operation(
  `query OwnShifts($me: ID!, $roster: ID!) { rosterShifts(where: { person: { id: { eq: $me } }, roster: { id: { eq: $roster } }, clearedAt: { isNull: true }, day: { gte: { today: 0 } } },
    orderBy: [{ startsAt: ASC }], page: { limit: 100 }) { items { id shift startsAt endsAt } } }`,
);
