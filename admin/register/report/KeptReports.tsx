import { Alert, MenuItem, Stack, TextField } from "@mui/material";
import type { ReportDefinition } from "../../../schema/register/definition/report.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useDates } from "../../providers/use-dates.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { ReportSheet } from "./ReportSheet.tsx";
import { FrozenQuery, KeptQuery, type KeptReport } from "./report-queries.ts";
import { reportWords } from "./words.ts";

interface KeptReportsProps {
  readonly slug: string;
  readonly resource: ResourceName;
  readonly report: ReportDefinition;
  /** The kept report that is shown; "" for none. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The reports of periods that are over, as they were when they were kept. */
export function KeptReports({ slug, resource, report, chosen, onChoose }: KeptReportsProps) {
  const say = useSay();
  const query = useAnswer(KeptQuery, { slug, report: report.key });
  return (
    <Answered query={query}>
      {({ reportSnapshots: { items } }) => {
        const kept = items.find(({ id }) => id === chosen);
        return (
          <Stack spacing={2}>
            <Sheet heading={say(reportWords.kept)}>
              {items.length === 0 ? (
                say(reportWords.keptNone)
              ) : (
                <TextField
                  select
                  size="small"
                  label={say(reportWords.choose)}
                  helperText={say(reportWords.keptAnswer)}
                  value={kept?.id ?? ""}
                  onChange={({ target }) => onChoose(target.value)}
                  sx={{ minWidth: 260 }}
                >
                  {items.map(({ id, from, to }) => (
                    <MenuItem key={id} value={id}>
                      {from} – {to}
                    </MenuItem>
                  ))}
                </TextField>
              )}
            </Sheet>
            {kept && <Kept kept={kept} resource={resource} label={say(inBoth(report.label))} />}
          </Stack>
        );
      }}
    </Answered>
  );
}

function Kept({ kept, resource, label }: { readonly kept: KeptReport; readonly resource: ResourceName; readonly label: string }) {
  const say = useSay();
  const dates = useDates();
  const query = useAnswer(FrozenQuery, { id: kept.id });
  return (
    <Answered query={query} lines={8}>
      {({ frozenReport }) =>
        frozenReport ? (
          <>
            {!frozenReport.intact && <Alert severity="error">{say(reportWords.broken)}</Alert>}
            <ReportSheet
              resource={resource}
              answer={frozenReport.answer}
              title={say(reportWords.keptTitle, { report: label, from: kept.from, to: kept.to })}
              {...(frozenReport.intact ? { note: say(reportWords.keptAt, { when: dates.moment(kept.frozenAt) }) } : {})}
            />
          </>
        ) : (
          <NotThere />
        )
      }
    </Answered>
  );
}
