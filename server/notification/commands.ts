import { Int } from "type-graphql";
import { answering, type Works } from "../commands/bound-work.ts";
import { markNotificationsRead } from "./mark-notifications-read.ts";
import { remindObligations } from "./remind-obligations.ts";
import { remindOne } from "./remind-one.ts";
import { ReminderOutcome, readableOutcome } from "./reminder-outcome.ts";

/** The works behind the commands of notification. */
export const notificationWorks = {
  markNotificationsRead: answering(markNotificationsRead, () => Int),
  remindObligations: answering(remindObligations, () => ReminderOutcome, { each: remindOne, finish: readableOutcome }),
} satisfies Works;
