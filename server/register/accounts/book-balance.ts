import { BalanceEntry } from "../../../schema/register/BalanceEntry.ts";
import { hundredths } from "../../../schema/register/balance/balance.screen.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { checkValue } from "../../../schema/register/value/value.screen.ts";
import { isWrong } from "../../../schema/register/value/value-kind.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { forbidden, invalid } from "../../errors.ts";
import { balanceOf, isNamed, type PublishedRegister, publishedRegister } from "./balance-of.ts";
import { sumOf } from "./balance-sums.ts";
import { book } from "./book.ts";
import { isPersonal } from "./keep-balances.ts";

/** The values by which the sum is kept apart: each as its field takes it, none left out. */
function givenValues({ definition }: PublishedRegister, per: readonly string[], given: unknown): Readonly<Record<string, unknown>> {
  const values = isObject(given) ? given : {};
  const stray = Object.keys(values).find((key) => !per.includes(key));
  if (stray !== undefined) throw invalid(`input.of.${stray}`, "unknownRegisterField", { field: stray });
  return Object.fromEntries(
    per.map((key) => {
      const field = definition.fields.find((one) => one.key === key);
      if (!field || (values[key] ?? null) === null) throw invalid(`input.of.${key}`, "fieldRequired");
      const checked = checkValue(field.of, values[key]);
      if (isWrong(checked)) throw invalid(`input.of.${key}`, "registerSaid", { ...checked.problems[0]?.message });
      return [key, checked.value];
    }),
  );
}

/** Books by hand what no record books: an opening amount, or what a count found. */
export async function bookBalance(tx: Transaction, input: InputOf<"bookBalance">): Promise<BalanceEntry> {
  const published = await publishedRegister(tx, input.register);
  const { register, definition } = published;
  const balance = balanceOf(published, input.balance);
  if (!(await isNamed(tx, published, balance.byHand))) throw forbidden("mayNotBook");
  if (register.archivedOn) throw invalid("input.register", "registerArchived");
  const amount = hundredths(input.amount);
  if (amount === null || (amount <= 0 && !input.counted))
    throw invalid("input.amount", "balanceAmount", { ...inBoth(balance.label), amount: input.amount });
  const of = sumOf(register.id, balance, givenValues(published, balance.per ?? [], input.of));
  const act = {
    ...{ recordId: null, personId: tx.actor.personId, now: tx.now, today: tx.today },
    personal: isPersonal(balance, hiddenInputs(definition)),
  };
  const entry = { kind: "byHand", reason: input.reason } as const;
  const booking = input.counted
    ? { ...entry, counts: amount }
    : { ...entry, way: input.takes ? ("out" as const) : ("in" as const), amount };
  const { id } = await book(tx, balance, of, booking, act, "input.amount");
  await tx.require("read", BalanceEntry, id);
  const written = await tx.em.findOneOrFail(BalanceEntry, { id });
  tx.audit(written, { changes: { amount: { after: input.amount }, reason: { after: input.reason } } });
  return written;
}
