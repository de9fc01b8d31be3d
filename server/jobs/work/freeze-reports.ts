import { appendAudit } from "../../audit/audit-chain.ts";
import { PublicError } from "../../errors.ts";
import { dueReports, freezeDue } from "../../register/reports/freeze-due.ts";
import { bySystem } from "./by-system.ts";
import type { JobWork } from "./job-work.ts";

/** Keeps what is due; a report that cannot be worked out keeps no other from being kept. */
export const freezeReports: JobWork<"freezeReports"> = async ({ sql, now, inPieces }) => {
  let [kept, failed] = [0, 0];
  for (const due of await dueReports(sql, now)) {
    try {
      kept += await inPieces(async (piece) => {
        const drafts = await freezeDue(piece, due);
        await appendAudit(piece, drafts, bySystem(now));
        return drafts.length;
      });
    } catch (err) {
      if (!(err instanceof PublicError)) throw err;
      failed += 1;
    }
  }
  return { kept, failed };
};
