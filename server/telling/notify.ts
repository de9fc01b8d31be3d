import { Notification } from "../../schema/notification/Notification.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { CarriedBy, ToldKind } from "../../schema/told/list.screen.ts";
import type { Transaction } from "../commands/transaction.ts";

/**
 * Tells one person of something that the actor did, in the same transaction, with the records that the kind carries; nobody is told of their
 * own deeds.
 */
export function notify<Kind extends ToldKind>(
  tx: Transaction,
  recipient: Person,
  kind: Kind,
  records: Readonly<Required<Pick<Notification, CarriedBy<Kind>>>>,
): void {
  if (recipient.id === tx.actor.personId) return;
  tx.em.persist(Object.assign(new Notification(), { ...records, recipient, kind, day: tx.today, sender: tx.doer, createdAt: tx.now }));
}
