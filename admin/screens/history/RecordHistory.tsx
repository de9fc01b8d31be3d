import ExpandMoreIcon from "@mui/icons-material/ExpandMore";
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from "@mui/material";
import { useState } from "react";
import { useAnswer } from "../../graphql/use-api.ts";
import { both, useSay } from "../../i18n/say.ts";
import { useDates } from "../../providers/use-dates.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { HistoryChange } from "./HistoryChange.tsx";
import { type HistoryEntry, HistoryQuery } from "./history-query.ts";

const historyWords = {
  title: both("变更记录", "History"),
  none: both("没有您可以查看的变更。", "There are no changes that you may see."),
  created: both("新建", "Made"),
  something: both("有变更，内容不对您公开", "Something changed that is not for you to see"),
  system: both("系统", "The system"),
};

/** Changes of values in one entry that tell that the record was made, when nothing was there before. */
const isMaking = (entry: HistoryEntry) =>
  entry.changes !== null && entry.changes.length > 1 && entry.changes.every(({ before }) => before === null || before === undefined);

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
  const entries = data.history ?? [];
  if (entries.length === 0) return <Typography sx={{ color: "text.secondary" }}>{say(historyWords.none)}</Typography>;
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1.5 }}>
      {entries.map((entry) => (
        <Box
          component="li"
          key={entry.id}
          sx={{ display: { xs: "block", sm: "grid" }, gridTemplateColumns: "136px 120px 1fr", columnGap: 1.5 }}
        >
          <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
            {dates.moment(entry.at)}
          </Box>{" "}
          <Box component="span" sx={{ color: "text.secondary", overflowWrap: "anywhere" }}>
            {entry.actorName ?? say(historyWords.system)}
          </Box>
          <Box sx={{ minWidth: 0 }}>
            {isMaking(entry) && say(historyWords.created)}
            {entry.changes === null && say(historyWords.something)}
            {!isMaking(entry) && entry.changes?.map((change) => <HistoryChange key={change.field} resource={resource} change={change} />)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
