import { command, same } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { day, flag, id, inputType, int, optional } from "../shared/input.screen.ts";

/** Posts, their beginning and end. */
export const membershipCommands = {
  startMembership: command({
    description: "Gives a person a post.",
    about: "memberships",
    action: "create",
    answers: "memberships",
    input: inputType("StartMembershipInput", "A post for a person.", {
      personId: id("Who is to hold the post."),
      departmentId: id("Where."),
      positionId: id("As what."),
      primary: optional(flag("Whether it is the main post; yes unless said otherwise.")),
      from: optional(day("First day; today unless given.")),
      until: optional(day("Last day, inclusive; empty while it goes on.")),
    }),
    form: {
      resource: "memberships",
      occasion: "create",
      fields: { personId: "person", departmentId: "department", positionId: "position", ...same("primary", "from", "until") },
    },
    words: { name: both("开始任职", "Start a post"), did: both("安排任职：%{label}", "started the post %{label}") },
  }),
  moveMembership: command({
    description: "Ends a post and begins another one the day after; answers the new one.",
    about: "memberships",
    action: "update",
    answers: "memberships",
    input: inputType("MoveMembershipInput", "Another post instead of one that is held.", {
      id: id("The post that ends."),
      expectedVersion: int("The version that you saw."),
      departmentId: id("Where to."),
      positionId: id("As what."),
      on: day("First day of the new post; the old one ends the day before.", { asked: field("day", "第一天", "First day") }),
      primary: optional(flag("Whether the new one is the main post; as the old one unless said otherwise.")),
      until: optional(day("Last day of the new post, inclusive; empty while it goes on.")),
    }),
    words: { name: both("调动", "Move a person"), did: both("调动：%{label}", "moved a person: %{label}") },
  }),
  endMembership: command({
    description: "Ends a post on a day.",
    about: "memberships",
    action: "update",
    answers: "memberships",
    input: inputType("EndMembershipInput", "Until when a post is held.", {
      id: id("The post."),
      expectedVersion: int("The version that you saw."),
      until: day("Last day, inclusive.", { asked: field("day", "最后一天（含当日）", "Last day (inclusive)") }),
    }),
    words: { name: both("结束任职", "End a post"), did: both("结束任职：%{label}", "ended the post %{label}") },
    offer: {
      label: both("结束任职", "End this post"),
      explain: both("到期后，只因此任职而来的待办自动取消。", "What is asked because of this post is no longer asked afterwards."),
    },
    bulk: [
      {
        label: both("结束任职", "End these posts"),
        explain: both("到期后，只因此任职而来的待办自动取消。", "What is asked because of these posts is no longer asked afterwards."),
        asks: "until",
        description: "Last day, inclusive",
      },
    ],
  }),
};
