import { runCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { conflict, invalid, unauthenticated } from "../errors.ts";
import { voidLinks } from "./one-time-link.ts";
import { checkNewPassword, hashPassword, isPassword } from "./password.ts";
import { endSessions } from "./sessions.ts";
import { countAttempt } from "./sign-in-throttle.ts";

/** Changes the password of the signed-in person and ends their sessions in all other browsers. */
export async function changePassword(context: Context, currentPassword: string, newPassword: string): Promise<void> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  checkNewPassword(newPassword, actor.login, "newPassword");
  const [credential] = await context.database.rows<[string]>(`select "password_hash" from "credential" where "account_id" = $1`, [
    actor.accountId,
  ]);
  const known = credential?.[0] ?? null;
  // Whoever finds an open browser must not guess on here.
  const attempt = await countAttempt(context.database, {
    login: actor.login,
    address: context.origin.address,
    // Counted apart from signing in, or others could keep somebody from changing a password.
    device: `signed in:${actor.accountId}`,
  });
  if (!(await isPassword(currentPassword, known))) throw invalid("currentPassword", "wrongPassword");
  await attempt.succeeded();
  const next = await hashPassword(newPassword);
  await runCommand(context, { name: "changePassword", input: {} }, async (tx) => {
    const changed = await tx.sql.rows(
      `update "credential" set "password_hash" = $1, "changed_at" = $2 where "account_id" = $3 and "password_hash" = $4 returning "id"`,
      [next, tx.now, actor.accountId, known],
    );
    if (changed.length === 0) throw conflict("passwordChangedMeanwhile");
    await endSessions(tx.sql, actor.accountId, context.cookie.tokenHash);
    await voidLinks(tx.sql, actor.accountId, tx.now);
    tx.drafts.push({ subjectType: "Account", subjectId: actor.accountId, revisionId: null, changes: {} });
  });
}
