import ChevronLeftIcon from "@mui/icons-material/ChevronLeft";
import ChevronRightIcon from "@mui/icons-material/ChevronRight";
import { Box, IconButton } from "@mui/material";
import { useListContext } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { countText } from "../names.ts";
import { screenPageWords } from "../words.ts";

/** Which rows these are, and the way to the pages beside. */
export function ListPages() {
  const { page, perPage, total = 0, hasNextPage, setPage, data = [], meta } = useListContext();
  const say = useSay();
  if (data.length === 0) return null;
  const from = (page - 1) * perPage + 1;
  const until = from + data.length - 1;
  return (
    <Box
      sx={{ display: "flex", alignItems: "center", justifyContent: "flex-end", gap: 0.5, mt: 1, fontSize: 13.5, color: "text.secondary" }}
    >
      <span>{say(screenPageWords.range, { from, to: until, total: countText(total, meta?.totalCapped === true) })}</span>
      <IconButton aria-label={say(screenPageWords.previous)} disabled={page <= 1} onClick={() => setPage(page - 1)}>
        <ChevronLeftIcon />
      </IconButton>
      <IconButton aria-label={say(screenPageWords.next)} disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        <ChevronRightIcon />
      </IconButton>
    </Box>
  );
}
