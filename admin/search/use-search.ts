import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { isResourceName, screenOf } from "../records/book.ts";
import type { Entry, EntryGroup } from "./entry.ts";
import { useRecent } from "./recent.ts";
import { addressOf, type Hit, SearchQuery } from "./search-query.ts";
import { useOffers } from "./use-offers.ts";
import { useSettled } from "./use-settled.ts";
import { searchWords } from "./words.ts";

/** Pages and actions beside records that were found. */
const MOST_OFFERS = 4;

const entryOf = (hit: Hit): Entry => ({
  key: `${hit.resource} ${hit.id}`,
  // Of a provision the way to it says more than its label, which is a part of it.
  title: hit.path || hit.title || hit.detail,
  marks: hit.path ? [] : hit.titleMarks,
  detail: hit.detail,
  excerpt: hit.excerpt,
  excerptMarks: hit.excerptMarks,
  resource: hit.resource,
  to: addressOf(hit),
});

/** What was found for what is typed, in groups; for nothing what one opened last, what one may do, and where one can go. */
export function useSearch(typed: string, kinds: readonly string[] | null, limit: number) {
  const say = useSay();
  const text = typed.trim();
  const asked = useSettled(text);
  const [recent, remember] = useRecent();
  const { pages, actions } = useOffers(text);
  const { data, error, isFetching } = useAnswer(
    SearchQuery,
    { text: asked, limit, resources: kinds },
    { enabled: asked !== "", keepPrevious: true },
  );
  const hits = asked === "" ? [] : (data?.search ?? []);
  // A glance shows a few provisions only: the way to all of them, ranked and narrowed.
  const all = { title: say(searchWords.allProvisions, { text: asked }), to: `/search/provisions?q=${encodeURIComponent(asked)}` };
  const records = [...new Set(hits.map(({ resource }) => resource))].map((resource) => ({
    key: resource,
    title: isResourceName(resource) ? say(screenOf(resource).title.plural) : resource,
    entries: [
      ...hits.filter((hit) => hit.resource === resource).map(entryOf),
      ...(resource === "provisions" && kinds ? [{ key: "all provisions", marks: [], ...all }] : []),
    ],
  }));
  const offer = (list: readonly Entry[]) => (text === "" ? list : list.slice(0, MOST_OFFERS));
  const groups: EntryGroup[] = [
    { key: "recent", title: say(searchWords.recent), entries: text === "" ? recent.map((entry) => ({ ...entry, marks: [] })) : [] },
    { key: "actions", title: say(searchWords.actions), entries: offer(actions) },
    { key: "pages", title: say(searchWords.pages), entries: offer(pages) },
    ...records,
  ].filter(({ entries }) => entries.length > 0);
  const pending = text !== "" && (asked !== text || isFetching);
  return { groups, pending, error, remember, empty: text !== "" && !pending && groups.length === 0 };
}
