import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** An exception to a provision that is for the person was ended before its last day. What the sender says names the provision and why. */
export const exceptionEnded: ToldKindDefinition<"revision"> = {
  name: both("条文豁免已终止", "Exception ended"),
  ...{ group: "texts", carries: ["revision"], sign: "stop", tone: "soon" },
  values: { title: { from: ["revision.title"] } },
  one: both(
    "对《%{title}》的条文豁免已提前终止，该条文重新适用",
    "An exception to “%{title}” was ended early: the provision holds for you again",
  ),
  many: both("%{smart_count} 项条文豁免已提前终止", "One exception was ended early |||| %{smart_count} exceptions were ended early"),
  quote: "message",
  place: "/provisionExceptions",
};
