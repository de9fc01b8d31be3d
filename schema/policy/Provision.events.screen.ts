import { both } from "../shared/field.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { provisionScreen } from "./Provision.screen.ts";

/** What stands in the trail of when reviews were kept on the document itself. */
export const reviewEvents = {
  reviewPolicyDocument: {
    name: both("评审制度", "Review a document"),
    did: both("评审后无需修订：%{label}", "reviewed %{label}, without a change"),
  },
};

/** What stands in the trail of when provisions were changed one by one. */
export const provisionEvents = {
  createProvision: {
    name: making(provisionScreen.title.singular),
    did: both("添加条款：%{label}", "added the provision %{label}"),
  },
  updateProvision: {
    name: changing(provisionScreen.title.singular),
    did: both("修改条款：%{label}", "changed the provision %{label}"),
  },
  removeProvision: { name: both("删除条文", "Remove a provision"), did: both("删除条款：%{label}", "removed the provision %{label}") },
};
