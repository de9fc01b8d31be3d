import type { ReportAnswer } from "../../../schema/register/report/report-answer.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Context } from "../../context.ts";
import { invalid, unauthenticated } from "../../errors.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";
import { reportChecksum } from "./keep-report.ts";
import { withTitles } from "./report-titles.ts";

/** A report that was kept for good, and whether its figures are still what its checksum says. */
export interface FrozenReport {
  readonly answer: ReportAnswer;
  readonly intact: boolean;
}

/** A kept report, with what its reader calls the records of its groups now; null when there is none for them. */
export async function frozenReport(context: Context, id: string): Promise<FrozenReport | null> {
  const { actor, reader } = context;
  if (!isUuid(id)) throw invalid("id", "malformedId");
  if (!actor) throw unauthenticated();
  const selection = new SelectionBuilder().add(["figures"]).add(["checksum"]).add(["register", "slug"]);
  const row = await reader.single("reportSnapshots", id, selection);
  if (!row) return null;
  const figures = row.figures as ReportAnswer;
  const { slug } = row.register as { slug: string };
  const model = actor.models.find(`r/${slug}`);
  const answer = model ? await withTitles(context, model, figures) : figures;
  return { answer, intact: reportChecksum(figures) === row.checksum };
}
