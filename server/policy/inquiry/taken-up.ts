import { Inquiry } from "../../../schema/policy/Inquiry.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { notify } from "../../telling/notify.ts";

const takenInto = (tx: Transaction, revision: Revision): Promise<Inquiry[]> =>
  tx.em.find(Inquiry, { takenUpIn: revision, concludedAt: null }, { populate: ["revision"] });

/** What an inquiry holds that was taken into no draft. */
export const notTakenUp = { takenUpIn: null, takenUpBy: null, takenUpAt: null, outcome: null, outcomeNote: null };

/** The draft that took care of them is published: whoever asked hears what became of it. */
export async function concludeInquiries(tx: Transaction, revision: Revision): Promise<void> {
  for (const inquiry of await takenInto(tx, revision)) {
    change(inquiry, { concludedAt: tx.now });
    tx.audit(inquiry, { revisionId: inquiry.revision.id });
    notify(tx, inquiry.asker, "inquiryConcluded", { inquiry, revision: inquiry.revision });
  }
}

/** The draft that took care of them is given up: they wait as before. */
export async function releaseInquiries(tx: Transaction, revision: Revision): Promise<void> {
  for (const inquiry of await takenInto(tx, revision)) {
    change(inquiry, notTakenUp);
    tx.audit(inquiry, { revisionId: inquiry.revision.id });
  }
}
