import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Swaps of shifts that colleagues ask of the person. */
export const swapsAsked: WaitingKindDefinition = {
  ...{ line: "each", roles: ["staff"], resource: "rosterSwaps", order: "createdAt", limit: 20, tone: "dueSoon" },
  where: ({ personId }) => ({ other: { id: { eq: personId } }, state: { eq: "asked" } }),
  text: both("%{title}想与您换班", "%{title} asks you to swap shifts"),
  title: "asker.name",
  beside: ["gives.day", "gives.label", "roster.name"],
  act: both("答复", "Answer"),
  place: "/registers/%{roster.register.slug}/roster",
};
