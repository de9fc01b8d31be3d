import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Drafts on which the person is asked to comment. */
export const comment: WaitingKindDefinition = {
  ...{ line: "each", roles: ["staff"], resource: "invitees", order: "createdAt", limit: 20, tone: "scheduled" },
  where: ({ personId }) => ({ person: { id: { eq: personId } }, waiting: { eq: true } }),
  text: both("对《%{title}》提出意见", "Comment on “%{title}”"),
  title: "revision.title",
  beside: ["round.openedBy.name", "round.until"],
  act: both("去提意见", "Comment"),
  place: "/commenting/%{revision.id}",
};
