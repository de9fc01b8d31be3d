import type { TrialAnswer } from "../../../schema/register/answer/register-trial.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";

export const TryRegister = shapedOperation<{ tryRegister: TrialAnswer }>()(
  `query TryRegister($registerId: ID!, $personId: ID!, $openedById: ID, $state: String, $data: JSON) {
    tryRegister(registerId: $registerId, personId: $personId, openedById: $openedById, state: $state, data: $data) }`,
);
