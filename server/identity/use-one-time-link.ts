import { Account } from "../../schema/identity/Account.ts";
import { type Actor, actorOfAccount, actorOfPerson } from "../access/actor.ts";
import { runUnattended } from "../commands/unattended.ts";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import { keepPassword } from "./credentials.ts";
import { linkOwner, spendLink } from "./one-time-link.ts";
import { checkNewPassword, hashPassword } from "./password.ts";
import { isBeyond } from "./second-person.ts";
import { endSessions, openSession } from "./sessions.ts";
import { forgiveLogin } from "./sign-in-throttle.ts";

/** Sets the password of the link's account, ends its other sessions and signs in at this browser. */
export async function useOneTimeLink(context: Context, token: string, password: string): Promise<Actor> {
  const accountId = await linkOwner(context.database, token);
  const actor = accountId ? await actorOfAccount(context.database, accountId, await context.modelsNow()) : null;
  if (!actor) throw invalid("token", "linkNotValid");
  checkNewPassword(password, actor.login, "password");
  const passwordHash = await hashPassword(password);
  await runUnattended(context, "useOneTimeLink", async (tx) => {
    const link = await spendLink(tx.sql, token, tx.now);
    // A link made before its owner could read more must not let its maker in.
    const maker = link?.madeBy && !link.confirmed ? await actorOfPerson(tx.sql, link.madeBy, actor.models) : null;
    if (!link || (maker && (await isBeyond(tx.sql, maker, actor.personId)))) throw invalid("token", "linkNotValid");
    await keepPassword(tx.sql, actor.accountId, passwordHash, tx.now, link.madeBy);
    await endSessions(tx.sql, actor.accountId);
    await openSession(context, tx.sql, actor.accountId);
    tx.audit({ subjectType: Account.name, subjectId: actor.accountId }, actor.personId);
  });
  await forgiveLogin(context.database, actor.login);
  return actor;
}
