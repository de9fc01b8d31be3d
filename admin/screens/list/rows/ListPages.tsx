import ChevronLeftIcon from "@mui/icons-material/ChevronLeft";
import ChevronRightIcon from "@mui/icons-material/ChevronRight";
import { Box, IconButton } from "@mui/material";
import { useSay } from "../../../i18n/say.ts";
import { countText } from "../../../names/in-sentence.ts";
import { screenPageWords } from "../../words.ts";
import { useList } from "../ListContext.ts";
import { perPage } from "../list-asked.ts";

/** Which rows these are, and the way to the pages beside. */
export function ListPages() {
  const { params, total = 0, totalCapped, hasNext, change, rows = [] } = useList();
  const { page } = params;
  const say = useSay();
  if (rows.length === 0) return null;
  const from = (page - 1) * perPage + 1;
  const until = from + rows.length - 1;
  return (
    <Box
      sx={{ display: "flex", alignItems: "center", justifyContent: "flex-end", gap: 0.5, mt: 1, fontSize: 13.5, color: "text.secondary" }}
    >
      <span>{say(screenPageWords.range, { from, to: until, total: countText(total, totalCapped) })}</span>
      <IconButton aria-label={say(screenPageWords.previous)} disabled={page <= 1} onClick={() => change({ page: page - 1 })}>
        <ChevronLeftIcon />
      </IconButton>
      <IconButton aria-label={say(screenPageWords.next)} disabled={!hasNext} onClick={() => change({ page: page + 1 })}>
        <ChevronRightIcon />
      </IconButton>
    </Box>
  );
}
