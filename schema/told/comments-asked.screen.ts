import { both } from "../shared/field.screen.ts";
import { inviteeDue, inviteeTitle } from "./invitee-parts.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** The person is asked to comment on a draft. */
export const commentsAsked: ToldKindDefinition<"invitee" | "revision"> = {
  name: both("征求意见", "Asked for comments"),
  ...{ group: "texts", carries: ["invitee", "revision"], waits: true, sign: "talk", tone: "news" },
  values: { title: inviteeTitle, name: sender },
  one: both("%{name}就《%{title}》征求您的意见", "%{name} asks for your comments on “%{title}”"),
  many: both("%{smart_count} 份草稿征求您的意见", "One draft waits for your comments |||| %{smart_count} drafts wait for your comments"),
  facts: inviteeDue,
  quote: "invitee.round.introduction",
  place: "/commenting/%{revision.id}",
  manyPlace: "/",
};
