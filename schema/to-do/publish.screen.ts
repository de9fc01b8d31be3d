import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Approved texts that wait to be published. */
export const publish: WaitingKindDefinition = {
  ...{ line: "each", roles: ["administrator"], resource: "revisions", limit: 50, tone: "scheduled", seal: true },
  where: () => ({ state: { eq: "approved" } }),
  text: both("发布《%{title}》", "Publish “%{title}”"),
  title: "title",
  beside: ["document.number", "drafter.name"],
  act: both("去发布", "Publish"),
  place: "/drafts/%{id}",
};
