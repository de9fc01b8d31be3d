import { Account, type Language } from "../../schema/identity/Account.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import { runCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";

/** Sets the panel's language for the signed-in person; null follows the browser again. */
export async function setLanguage(context: Context, language: WordOf<typeof Language> | null): Promise<void> {
  await runCommand(context, { name: "setLanguage", input: { language } }, async (tx) => {
    const account = await tx.em.findOneOrFail(Account, { id: tx.actor.accountId });
    if (language) account.language = language;
    else Object.assign(account, { language: null });
    tx.audit(account);
  });
}
