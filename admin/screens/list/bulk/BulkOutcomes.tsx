import { Box, Typography } from "@mui/material";
import { useGetMany } from "react-admin";
import type { Tone } from "../../../../schema/registry.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { ToneMark } from "../../../marks/StateMark.tsx";
import { useRecordTitle } from "../../../names/record-title.ts";
import { useList } from "../ListContext.ts";
import { bulkWords } from "./bulk-words.ts";
import type { BulkOutcome } from "./use-bulk.ts";

interface BulkOutcomesProps {
  readonly tone: Tone;
  readonly title: string;
  readonly outcomes: readonly BulkOutcome[];
}

/** Records that are named; of more the number is said. */
const named = 100;

/** What becomes of records, each by name and with the reason where it cannot be done. */
export function BulkOutcomes({ tone, title, outcomes }: BulkOutcomesProps) {
  const { resource } = useList();
  const say = useSay();
  const titleOf = useRecordTitle();
  const shown = outcomes.slice(0, named);
  const { data = [] } = useGetMany(resource, { ids: shown.map(({ id }) => id) }, { enabled: shown.length > 0 });
  const records = new Map(data.filter(Boolean).map((record) => [String(record.id), record]));
  const more = outcomes.length - shown.length;
  return (
    <Box component="section">
      <Typography component="h3" sx={{ fontWeight: 600, mb: 0.5 }}>
        <ToneMark tone={tone} label={title} />
      </Typography>
      <Box
        component="ul"
        // What scrolls must be reachable by keyboard.
        tabIndex={shown.length > 6 ? 0 : undefined}
        sx={{
          m: 0,
          p: 0,
          listStyle: "none",
          border: 1,
          borderColor: "divider",
          borderRadius: 1,
          maxHeight: 220,
          overflowY: "auto",
          display: shown.length > 0 ? "block" : "none",
        }}
      >
        {shown.map(({ id, message }) => {
          const record = records.get(id);
          return (
            <Box
              component="li"
              key={id}
              sx={{ px: 1.5, py: 0.75, borderBottom: 1, borderColor: "divider", "&:last-of-type": { borderBottom: 0 } }}
            >
              {record ? titleOf(resource, record) : "…"}
              {message && <Typography sx={{ fontSize: 13.5, color: "text.secondary" }}>{message}</Typography>}
            </Box>
          );
        })}
      </Box>
      {more > 0 && (
        <Typography sx={{ mt: 0.5, fontSize: 13.5, color: "text.secondary" }}>{say(bulkWords.more, { smart_count: more })}</Typography>
      )}
    </Box>
  );
}
