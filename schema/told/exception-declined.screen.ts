import { both } from "../shared/field.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** An exception to a provision for which the person asked was declined. What the sender says names the provision and why. */
export const exceptionDeclined: ToldKindDefinition<"revision"> = {
  name: both("条文豁免未获批准", "Exception declined"),
  ...{ group: "texts", carries: ["revision"], sign: "stop", tone: "quiet" },
  values: { title: { from: ["revision.title"] }, name: sender },
  one: both("%{name}未批准对《%{title}》的条文豁免", "%{name} declined an exception to “%{title}”"),
  many: both("%{smart_count} 项条文豁免未获批准", "One exception was declined |||| %{smart_count} exceptions were declined"),
  quote: "message",
  place: "/provisionExceptions",
};
