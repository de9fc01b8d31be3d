import { runUnattended } from "../commands/unattended.ts";
import type { Context } from "../context.ts";
import { endSession } from "./sessions.ts";

/** Ends the session of this browser and forgets its cookie; nothing to do when nobody is signed in. */
export async function signOut(context: Context): Promise<void> {
  const { actor, cookie } = context;
  const { tokenHash } = cookie;
  if (actor && tokenHash) {
    await runUnattended(context, "signOut", async (tx) => {
      await endSession(tx.sql, tokenHash);
      tx.audit({ subjectType: "Account", subjectId: actor.accountId }, actor.personId);
    });
  }
  cookie.clear();
}
