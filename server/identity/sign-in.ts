import { type Actor, actorOfAccount } from "../access/actor.ts";
import { runUnattended } from "../commands/unattended.ts";
import type { Context } from "../context.ts";
import { PublicError } from "../errors.ts";
import { isKnownDevice, rememberDevice } from "./known-devices.ts";
import { normalLogin } from "./login.ts";
import { isPassword } from "./password.ts";
import { openSession } from "./sessions.ts";
import { countAttempt, TooManyAttempts } from "./sign-in-throttle.ts";

type KnownAccount = [id: string, login: string, personId: string, disabled: boolean, passwordHash: string | null];

/**
 * Signs in at this browser. Unknown name, wrong password and disabled account are answered alike and take the same time.
 * @throws UNAUTHENTICATED, or RATE_LIMITED with the minutes to wait
 */
export async function signIn(context: Context, typed: string, password: string): Promise<Actor> {
  const login = normalLogin(typed);
  const [account] = await context.database.rows<KnownAccount>(
    `select a."id", a."login", a."person_id", a."disabled_at" is not null as disabled, c."password_hash"
     from "account" a left join "credential" c on c."account_id" = a."id" where a."login" = $1`,
    [login],
  );
  const [accountId = null, , , disabled = false, passwordHash = null] = account ?? [];
  // What was typed as an unknown name may well be a password in the wrong field, so it is not kept.
  const about = { subjectType: "Account", subjectId: accountId };
  const refuse = (result: string) =>
    runUnattended(context, "signIn", async (tx) => tx.audit({ ...about, changes: { result: { after: result } } }));
  const { deviceHash } = context.cookie;
  const known = accountId !== null && (await isKnownDevice(context.database, accountId, deviceHash));
  const device = known ? `${accountId}:${deviceHash}` : null;
  const attempt = await countAttempt(context.database, { login, address: context.origin.address, device }).catch(async (error: unknown) => {
    if (error instanceof TooManyAttempts && error.isFirst) await refuse("tooManyAttempts");
    throw error;
  });
  const matches = await isPassword(password, passwordHash);
  const actor = matches && !disabled && accountId ? await actorOfAccount(context.database, accountId, await context.modelsNow()) : null;
  if (!actor) {
    await refuse("refused");
    throw new PublicError("UNAUTHENTICATED", "signInFailed");
  }
  await runUnattended(context, "signIn", async (tx) => {
    // A reset that ended all sessions a moment ago must not be followed by one with the old password.
    const still = await tx.sql.rows(`select 1 from "credential" where "account_id" = $1 and "password_hash" = $2 for share`, [
      actor.accountId,
      passwordHash,
    ]);
    if (still.length === 0) throw new PublicError("UNAUTHENTICATED", "signInFailed");
    await openSession(context, tx.sql, actor.accountId);
    await rememberDevice(context, tx.sql, actor.accountId);
    tx.audit({ ...about, changes: { result: { after: "signedIn" } } }, actor.personId);
  });
  await attempt.succeeded();
  return actor;
}
