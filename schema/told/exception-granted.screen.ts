import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** An exception to a provision was granted that is for the person, or for which they asked. What the sender says names the provision and why. */
export const exceptionGranted: ToldKindDefinition<"revision"> = {
  name: both("条文豁免已授予", "Exception granted"),
  ...{ group: "texts", carries: ["revision"], sign: "book", tone: "news" },
  values: { title: { from: ["revision.title"] } },
  one: both("对《%{title}》的条文豁免已授予", "An exception to “%{title}” was granted"),
  many: both("%{smart_count} 项条文豁免已授予", "One exception was granted |||| %{smart_count} exceptions were granted"),
  quote: "message",
  place: "/provisionExceptions",
};
