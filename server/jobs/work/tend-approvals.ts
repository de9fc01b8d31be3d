import { appendAudit } from "../../audit/audit-chain.ts";
import { followInvitees } from "../../obligation/follow-invitees.ts";
import { draftsWaiting, tendApprovals as tendDraft } from "../../policy/approval/tend-approvals.ts";
import { bySystem } from "./by-system.ts";
import type { JobWork } from "./job-work.ts";

/** Does with comment rounds and drafts that are being approved what the day brings. */
export const tendApprovals: JobWork<"tendApprovals"> = async ({ sql, inPieces }) => {
  await inPieces((piece, now) => followInvitees(piece, now));
  let drafts = 0;
  for (const id of await draftsWaiting(sql)) {
    drafts += await inPieces(async (piece, now) => {
      const changes = await tendDraft(piece, id, now);
      await appendAudit(piece, changes, bySystem(now));
      return changes.length;
    });
  }
  return { drafts };
};
