import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** A text that says figures of registers which the person keeps has changed: whether they are still right waits for them. */
export const valuesToCheck: ToldKindDefinition<"revision"> = {
  name: both("数值需要核对", "Values to check"),
  ...{ group: "registers", carries: ["revision"], sign: "book", tone: "soon" },
  values: { title: { from: ["revision.title"] } },
  one: both(
    "《%{title}》有变动，您管理的登记簿中的数值需要核对",
    "“%{title}” has changed: values of registers that you keep need to be checked",
  ),
  many: both(
    "%{smart_count} 项制度有变动，登记簿中的数值需要核对",
    "One rule has changed: check values of registers |||| %{smart_count} rules have changed: check values of registers",
  ),
  place: "/valueChecks",
};
