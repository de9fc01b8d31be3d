import { appendAudit } from "../../audit/audit-chain.ts";
import { dueDepartments, moveDueDepartment } from "../../organisation/move-due-departments.ts";
import { bySystem } from "./by-system.ts";
import type { JobWork } from "./job-work.ts";

/** Moves departments as planned, each in a piece of its own with what is asked of its people. */
export const moveDepartments: JobWork<"moveDepartments"> = async ({ sql, inPieces }) => {
  const due = await dueDepartments(sql);
  for (const id of due) await inPieces(async (piece, now) => appendAudit(piece, await moveDueDepartment(piece, id, now), bySystem(now)));
  return { departments: due.length };
};
