import SearchIcon from "@mui/icons-material/Search";
import { Box, InputAdornment, Link as MuiLink, TextField, Typography } from "@mui/material";
import { useDeferredValue } from "react";
import { Link, useSearchParams } from "react-router";
import { screens } from "../../schema/registry.screen.ts";
import { document } from "../graphql/document.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { both, useSay } from "../i18n/say.ts";
import { isResourceName } from "../screens/resource-name.ts";
import { Notice } from "./Notice.tsx";
import { PageHead } from "./PageHead.tsx";

interface SearchAnswer {
  readonly search: readonly { readonly resource: string; readonly id: string; readonly title: string; readonly detail: string | null }[];
}

const SearchQuery = document<SearchAnswer, { text: string; limit: number }>(
  "query Search($text: String!, $limit: Int) { search(text: $text, limit: $limit) { resource id title detail } }",
);

const searchWords = {
  title: both("搜索", "Search"),
  placeholder: both("制度、条文、人员、部门、课程…", "Rules, provisions, people, departments, courses …"),
  what: both("在制度、条文、人员和课程中查找", "Look through rules, provisions, people and courses"),
  whatHelp: both(
    "输入名称、编号或条文里的词。只搜索您可以查看的内容。",
    "Type a name, a number or words of a provision. Only what you may read is searched.",
  ),
  nothing: both("没有找到“%{text}”", "Nothing found for “%{text}”"),
  nothingHelp: both("只搜索您可以查看的内容。换个词试试。", "Only what you may read is searched. Try another word."),
};

/** Search over everything that the person may read. */
export default function SearchPage() {
  const [params, setParams] = useSearchParams();
  const text = params.get("q") ?? "";
  const asked = useDeferredValue(text.trim());
  const say = useSay();
  const { data, error, isFetching } = useAnswer(SearchQuery, { text: asked, limit: 20 }, { enabled: asked.length > 0, keepPrevious: true });
  const kindOf = (resource: string) => (isResourceName(resource) ? say(screens[resource].title.singular) : "");
  const hits = asked ? (data?.search ?? []) : [];
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHead title={say(searchWords.title)} />
      <TextField
        value={text}
        onChange={(event) => setParams(event.target.value ? { q: event.target.value } : {}, { replace: true })}
        placeholder={say(searchWords.placeholder)}
        autoFocus
        slotProps={{
          htmlInput: { "aria-label": say(searchWords.title), type: "search" },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon />
              </InputAdornment>
            ),
          },
        }}
      />
      {error && <Typography color="error">{error.message}</Typography>}
      <Box component="ul" sx={{ m: 0, mt: 2, p: 0, listStyle: "none" }}>
        {hits.map((hit) => (
          <Box component="li" key={`${hit.resource} ${hit.id}`} sx={{ py: 1.25, borderBottom: 1, borderColor: "divider" }}>
            <Box sx={{ display: "flex", gap: 1.5, alignItems: "baseline" }}>
              <MuiLink component={Link} to={`/${hit.resource}/${hit.id}/show`} sx={{ flex: 1, minWidth: 0 }}>
                {hit.title || kindOf(hit.resource)}
              </MuiLink>
              <Typography variant="caption" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
                {kindOf(hit.resource)}
              </Typography>
            </Box>
            {hit.detail && (
              <Typography variant="body2" sx={{ color: "text.secondary" }}>
                {hit.detail}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
      {!asked && (
        <Notice icon={<SearchIcon />} title={say(searchWords.what)}>
          {say(searchWords.whatHelp)}
        </Notice>
      )}
      {asked && data && !isFetching && hits.length === 0 && (
        <Notice icon={<SearchIcon />} title={say(searchWords.nothing, { text: asked })}>
          {say(searchWords.nothingHelp)}
        </Notice>
      )}
    </Box>
  );
}
