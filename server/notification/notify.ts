import { Notification } from "../../schema/notification/Notification.ts";
import type { Transaction } from "../commands/transaction.ts";

/** What happened, to which record, and who is told. */
type Told = Pick<Notification, "recipient" | "kind"> & Partial<Pick<Notification, "revision" | "approval" | "inquiry" | "clearance">>;

/** Tells one person of something that the actor did, in the same transaction; nobody is told of their own deeds. */
export function notify(tx: Transaction, told: Told): void {
  if (told.recipient.id === tx.actor.personId) return;
  tx.em.persist(Object.assign(new Notification(), { ...told, day: tx.today, sender: tx.person, createdAt: tx.now }));
}
