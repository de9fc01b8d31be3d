import { both } from "../shared/field.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** An exception to a provision waits for the person's approval. What the sender says names the provision and why. */
export const exceptionWaiting: ToldKindDefinition<"revision"> = {
  name: both("待批准的豁免", "Exception to approve"),
  ...{ group: "decisions", carries: ["revision"], sign: "gavel", tone: "decision" },
  values: { title: { from: ["revision.title"] }, name: sender },
  one: both("%{name}请您批准对《%{title}》的条文豁免", "%{name} asks you to approve an exception to “%{title}”"),
  many: both(
    "%{smart_count} 项条文豁免等待您批准",
    "One exception waits for your approval |||| %{smart_count} exceptions wait for your approval",
  ),
  quote: "message",
  place: "/provisionExceptions",
};
