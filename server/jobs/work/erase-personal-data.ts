import { appendAudit } from "../../audit/audit-chain.ts";
import { dueErasures, erasePersonal } from "../../register/keeping/erase-personal.ts";
import { bySystem } from "./by-system.ts";
import type { JobWork } from "./job-work.ts";

/** Erases personal data whose months are over, record by record, so that nobody waits for all of it. */
export const erasePersonalData: JobWork<"erasePersonalData"> = async ({ sql, now, inPieces }) => {
  const due = await dueErasures(sql, now);
  for (const one of due) await inPieces(async (piece) => appendAudit(piece, [await erasePersonal(piece, one, now)], bySystem(now)));
  return { records: due.length };
};
