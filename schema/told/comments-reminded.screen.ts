import { both } from "../shared/field.screen.ts";
import { inviteeDue, inviteeTitle } from "./invitee-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** The person has said nothing yet about a draft on which they were asked to comment. */
export const commentsReminded: ToldKindDefinition<"invitee" | "revision"> = {
  name: both("催提意见", "Reminded to comment"),
  ...{ group: "texts", carries: ["invitee", "revision"], waits: true, sign: "call", tone: "soon" },
  values: { title: inviteeTitle },
  one: both("《%{title}》仍在等您的意见", "“%{title}” still waits for your comments"),
  many: both(
    "%{smart_count} 份草稿仍在等您的意见",
    "One draft still waits for your comments |||| %{smart_count} drafts still wait for your comments",
  ),
  facts: inviteeDue,
  quote: "message",
  place: "/commenting/%{revision.id}",
  manyPlace: "/",
};
