import { both } from "../shared/field.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody named the person in a remark on a record. */
export const recordMentioned: ToldKindDefinition<"record"> = {
  name: both("有人提到了您", "You were named in a remark"),
  ...{ group: "registers", carries: ["record"], sign: "talk", tone: "news" },
  values: { title: { from: ["record.title", "record.number"] }, name: sender },
  one: both("%{name}在 “%{title}”的讨论中提到了您", "%{name} named you in a remark on “%{title}”"),
  many: both("%{smart_count} 条讨论提到了您", "One remark names you |||| %{smart_count} remarks name you"),
  place: "/r/%{record.register.slug}/%{record.id}/show",
  manyPlace: "/registers",
};
