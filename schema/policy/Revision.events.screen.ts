import { both } from "../shared/field.screen.ts";

/** What stands in the trail of when a draft was taken back by its drafter alone. */
export const revisionEvents = {
  withdrawSubmission: {
    name: both("撤回送审", "Withdraw a submission"),
    did: both("收回送审稿：%{label}", "took %{label} back from approval"),
  },
};
