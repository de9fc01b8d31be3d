import { Box, Button, Typography } from "@mui/material";
import { Link, useSearchParams } from "react-router";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { useSearch } from "./use-search.ts";
import { searchWords } from "./words.ts";

/** Hits of each kind. */
const LIMIT = 20;

/** Search over everything that the person may read, as a page with an address: for phones, and for those who want to see more. */
export default function SearchPage() {
  const [params, setParams] = useSearchParams();
  const text = params.get("q") ?? "";
  const say = useSay();
  const search = useSearch(text, null, LIMIT);
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHead title={say(searchWords.title)} />
      <SearchBox text={text} onText={(next) => setParams(next ? { q: next } : {}, { replace: true })} search={search} />
      <Button size="small" component={Link} to={`/search/provisions${text ? `?q=${encodeURIComponent(text)}` : ""}`} sx={{ mt: 1 }}>
        {say(searchWords.narrow)}
      </Button>
      {text === "" && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2, px: 1.5 }}>
          {say(searchWords.whatHelp)}
        </Typography>
      )}
    </Box>
  );
}
