import { Box, Typography } from "@mui/material";
import type { Entry } from "./entry.ts";
import { Marked } from "./Marked.tsx";

/** What a line says: its title, what tells it apart, and of a provision a glimpse. */
export function EntryLine({ entry }: { readonly entry: Entry }) {
  const { title, marks, detail, excerpt, excerptMarks = [] } = entry;
  return (
    <>
      {/* Where there is little room, what tells the line apart goes on a line of its own rather than being cut. */}
      <Box sx={{ display: "flex", flexWrap: { xs: "wrap", sm: "nowrap" }, columnGap: 1.5, alignItems: "baseline", minWidth: 0 }}>
        <Box component="span" sx={{ flex: "0 1 auto", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
          <Marked text={title} marks={marks} />
        </Box>
        {detail && (
          <Typography
            component="span"
            variant="caption"
            noWrap
            sx={{ color: "text.secondary", flex: { xs: "0 1 auto", sm: "1 1 0" }, minWidth: { xs: 0, sm: "30%" } }}
          >
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
