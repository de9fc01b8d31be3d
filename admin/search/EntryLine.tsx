import { Box, Typography } from "@mui/material";
import type { Entry } from "./entry.ts";
import { Marked } from "./Marked.tsx";

/** What a line says: its title, what tells it apart, and of a provision a glimpse. */
export function EntryLine({ entry }: { readonly entry: Entry }) {
  const { title, marks, detail, excerpt, excerptMarks = [] } = entry;
  return (
    <>
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "baseline", minWidth: 0 }}>
        <Box component="span" sx={{ flex: "0 1 auto", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
          <Marked text={title} marks={marks} />
        </Box>
        {detail && (
          <Typography component="span" variant="caption" noWrap sx={{ color: "text.secondary", flex: "1 1 0", minWidth: "30%" }}>
            {detail}
          </Typography>
        )}
      </Box>
      {excerpt && (
        <Typography component="div" variant="body2" noWrap sx={{ color: "text.secondary" }}>
          <Marked text={excerpt} marks={excerptMarks} />
        </Typography>
      )}
    </>
  );
}
