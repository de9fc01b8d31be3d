import type { ReportAnswer } from "../../../schema/register/report/report-answer.screen.ts";
import type { Context } from "../../context.ts";
import { type Model, targetOf } from "../../model/model.ts";
import { recordsById } from "../../reading/records-by-id.ts";
import { selectionOfFields, shown, titleField } from "../../reading/shown-field.ts";

/** The report with what its reader calls the records to which its groups lead: what they may not read has no name. */
export async function withTitles({ config, language, reader }: Context, model: Model, answer: ReportAnswer): Promise<ReportAnswer> {
  const locale = { language, timeZone: config.timeZone };
  const names = await Promise.all(
    answer.groupBy.map(async (name, place) => {
      const field = model.description.fields.get(name);
      if (field?.kind !== "one") return null;
      const target = targetOf(model, field);
      const title = titleField(target);
      const ids = [...new Set(answer.rows.flatMap(({ groups }) => groups[place] ?? []))];
      const records = await recordsById(reader, target.resource, ids, selectionOfFields([title]));
      return new Map([...records].map(([id, row]) => [id, String(shown(row, title, locale))]));
    }),
  );
  const titled = answer.rows.map((row) => ({
    ...row,
    titles: row.groups.map((value, place) => (value && names[place]?.get(value)) || null),
  }));
  return { ...answer, rows: titled };
}
