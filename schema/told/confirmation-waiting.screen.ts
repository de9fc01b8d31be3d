import { both } from "../shared/field.screen.ts";
import { toBeConfirmed } from "./confirmation-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** Something takes effect only when the person confirms it as a second one. */
export const confirmationWaiting: ToldKindDefinition<"confirmation"> = {
  name: both("待您确认", "Waits for your confirmation"),
  ...{ group: "decisions", carries: ["confirmation"], waits: true, sign: "people", tone: "decision" },
  values: { title: { from: ["confirmation.person.name"] }, name: { from: ["sender.name"] } },
  one: toBeConfirmed,
  many: both("%{smart_count} 项双人确认等待您处理", "One confirmation waits for you |||| %{smart_count} confirmations wait for you"),
  facts: [{ by: "confirmation.state", cases: { waiting: both("%{name} 申请", "Asked by %{name}") }, otherwise: both("已处理", "Decided") }],
  place: "/confirmations/%{confirmation.id}/show",
  manyPlace: "/confirmations",
};
