import { both } from "../shared/field.screen.ts";
import { revisionPlace } from "./revision-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** A document that the person once acknowledged has a new text, which they need not acknowledge. */
export const changed: ToldKindDefinition<"revision"> = {
  name: both("制度有变", "Rule changed"),
  ...{ group: "texts", carries: ["revision"], sign: "book", tone: "news" },
  values: { title: { from: ["revision.title"] }, day: { from: ["revision.effectiveFrom"] } },
  one: both("您签收过的制度有新文本：《%{title}》", "A rule that you acknowledged has a new text: “%{title}”"),
  many: both(
    "您签收过的 %{smart_count} 项制度有新文本",
    "One rule that you acknowledged has changed |||| %{smart_count} rules that you acknowledged have changed",
  ),
  facts: [both("自 %{day} 起生效，无需重新签收", "In force from %{day}; nothing to acknowledge")],
  place: revisionPlace,
};
