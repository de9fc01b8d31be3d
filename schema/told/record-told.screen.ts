import { both } from "../shared/field.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody opened a record or carried it on, and its register tells the person at once. */
export const recordTold: ToldKindDefinition<"record"> = {
  name: both("登记记录有进展", "News of a record"),
  ...{ group: "registers", carries: ["record"], sign: "call", tone: "news" },
  values: {
    title: { from: ["record.title", "record.number"] },
    // Nobody here did it, or somebody whom the recipient may not know.
    name: { from: sender.from, otherwise: both("有人", "Somebody") },
    receipt: { from: ["record.outsideReceipt"] },
  },
  facts: [both("外部填报，回执 %{receipt}", "Sent in from outside, receipt %{receipt}")],
  one: both("%{name}登记或办理了 “%{title}”", "%{name} opened or carried on “%{title}”"),
  many: both("%{smart_count} 条记录有进展", "News of one record |||| News of %{smart_count} records"),
  place: "/r/%{record.register.slug}/%{record.id}/show",
  manyPlace: "/registers",
};
