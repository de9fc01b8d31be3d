import { Box } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { valueAt } from "../field-path.ts";
import type { ResourceName } from "../resource-name.ts";
import { screenPageWords } from "../words.ts";
import { RecordLink } from "./RecordLink.tsx";

/** As many as a page reads of a relation to many. */
const shown = 20;

/** Several records, one a line; in a table how many. */
export function RecordLinks({
  resource,
  records,
  brief,
}: {
  readonly resource: ResourceName;
  readonly records: readonly object[];
  readonly brief: boolean;
}) {
  const say = useSay();
  if (records.length === 0) return null;
  if (brief) return <>{records.length < shown ? records.length : `${shown}+`}</>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {records.map((record) => (
        <li key={String(valueAt(record, "id"))}>
          <RecordLink resource={resource} record={record} />
        </li>
      ))}
      {records.length >= shown && (
        <Box component="li" sx={{ color: "text.secondary" }}>
          {say(screenPageWords.moreRows)}
        </Box>
      )}
    </Box>
  );
}
