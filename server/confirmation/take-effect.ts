import { Account } from "../../schema/identity/Account.ts";
import type { Confirmation } from "../../schema/identity/Confirmation.ts";
import { Person } from "../../schema/organisation/Person.ts";
import type { Transaction } from "../commands/transaction.ts";
import { notFound } from "../errors.ts";
import { keepAccount } from "../identity/create-account.ts";
import { reopenAccount } from "../identity/enable-account.ts";
import { emptyAccount } from "../identity/reset-password.ts";
import { keepRole } from "../organisation/grant-role.ts";
import { personFields } from "../organisation/person-fields.ts";

async function accountOf(tx: Transaction, confirmation: Confirmation): Promise<Account> {
  const account = await tx.em.findOne(Account, { person: confirmation.person.id });
  if (!account) throw notFound();
  return tx.load(Account, account.id, "update");
}

type Effect = (tx: Transaction, confirmation: Confirmation) => Promise<{ readonly linkFor: string | null }>;

/** What each kind does once it is confirmed, in the name of the one who asked; `linkFor` is the account whose owner then needs a link. */
const effects: Readonly<Record<Confirmation["kind"], Effect>> = {
  async officerRole(tx, { person, from, until }) {
    const role = "confidentialityOfficer" as const;
    await keepRole(tx, { personId: person.id, role, ...(from && from > tx.today ? { from } : {}), ...(until ? { until } : {}) });
    return { linkFor: null };
  },
  async newAccount(tx, { person, value = "" }) {
    return { linkFor: (await keepAccount(tx, { personId: person.id, login: value })).id };
  },
  async newPassword(tx, confirmation) {
    return { linkFor: (await emptyAccount(tx, await accountOf(tx, confirmation))).id };
  },
  async enabledAccount(tx, confirmation) {
    await reopenAccount(tx, await accountOf(tx, confirmation));
    return { linkFor: null };
  },
  async employeeNumber(tx, { person, value = "" }) {
    const record = await tx.load(Person, person.id, "update");
    Object.assign(record, await personFields(tx, { id: record.id, expectedVersion: record.version, number: value }));
    tx.audit(record);
    return { linkFor: null };
  },
};

/** Lets what was asked for take effect, under the rights that the asker has now. */
export const takeEffect: Effect = (tx, confirmation) => effects[confirmation.kind](tx, confirmation);
