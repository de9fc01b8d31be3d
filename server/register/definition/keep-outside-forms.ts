import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { OutsideForm } from "../../../schema/register/OutsideForm.ts";
import type { Register } from "../../../schema/register/Register.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** Characters of a form's name, as its column holds them. */
const LONGEST_NAME = 120;

/** Keeps a row for each form for outsiders of the version that counts. One that is gone ends; where it comes back, so does its address. */
export async function keepOutsideForms(tx: Transaction, register: Register, { outsideForms = [] }: RegisterDefinition): Promise<void> {
  const known = new Map((await tx.em.find(OutsideForm, { register })).map((form) => [form.key, form]));
  for (const { key, label, oncePerTicket = false } of outsideForms) {
    const values = {
      name: (label.zh || label.en).slice(0, LONGEST_NAME),
      nameEn: label.en.slice(0, LONGEST_NAME),
      byTickets: oncePerTicket,
      endedAt: null,
    };
    const form = known.get(key);
    if (form) change(form, { ...values, updatedAt: tx.now });
    else make(tx, OutsideForm, { ...values, register, key });
    known.delete(key);
  }
  for (const form of known.values()) if (!form.endedAt) change(form, { endedAt: tx.now, updatedAt: tx.now });
}
