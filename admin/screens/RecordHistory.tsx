import ExpandMoreIcon from "@mui/icons-material/ExpandMore";
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from "@mui/material";
import { useState } from "react";
import { document } from "../graphql/document.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { both, useSay } from "../i18n/say.ts";
import { useDates } from "../i18n/use-dates.ts";
import { fieldAt } from "./field-path.ts";
import type { ResourceName } from "./resource-name.ts";

interface HistoryAnswer {
  readonly history: readonly {
    readonly at: string;
    readonly actorName: string;
    readonly command: string;
    readonly changes:
      | readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
      | Readonly<Record<string, unknown>>;
  }[];
}

const HistoryQuery = document<HistoryAnswer, { resource: string; id: string }>(
  "query History($resource: String!, $id: ID!) { history(resource: $resource, id: $id) { at actorName command changes } }",
);

const historyWords = {
  title: both("变更记录", "History"),
  none: both("没有您可以查看的变更。", "There are no changes that you may see."),
  changed: both("修改了 %{fields}", "changed %{fields}"),
};

/** Who changed the record when, opened on demand. */
export function RecordHistory({ resource, id }: { readonly resource: ResourceName; readonly id: string }) {
  const [open, setOpen] = useState(false);
  const say = useSay();
  return (
    <Accordion
      expanded={open}
      onChange={(_, next) => setOpen(next)}
      disableGutters
      sx={{ mt: 2, border: 1, borderColor: "divider", borderRadius: 1.5, "&::before": { display: "none" } }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Typography variant="h3" component="h2">
          {say(historyWords.title)}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>{open && <Entries resource={resource} id={id} />}</AccordionDetails>
    </Accordion>
  );
}

function Entries({ resource, id }: { readonly resource: ResourceName; readonly id: string }) {
  const { data, error } = useAnswer(HistoryQuery, { resource, id });
  const say = useSay();
  const dates = useDates();
  if (error) return <Typography color="error">{error.message}</Typography>;
  if (!data) return null;
  if (data.history.length === 0) return <Typography sx={{ color: "text.secondary" }}>{say(historyWords.none)}</Typography>;
  const names = (changes: HistoryAnswer["history"][number]["changes"]) => {
    const fields = Array.isArray(changes) ? changes.map(({ field }) => String(field)) : Object.keys(changes ?? {});
    return fields
      .map((field) => fieldAt(resource, field.replace(/Id$/, "")) ?? fieldAt(resource, field))
      .flatMap((field) => (field ? [say(field.label)] : []))
      .join(say({ zh: "、", en: ", " }));
  };
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
      {data.history.map((entry) => (
        <Box component="li" key={`${entry.at} ${entry.command}`} sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5 }}>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {dates.moment(entry.at)}
          </Box>
          <span>{entry.actorName}</span>
          <span>{names(entry.changes) && say(historyWords.changed, { fields: names(entry.changes) })}</span>
        </Box>
      ))}
    </Box>
  );
}
