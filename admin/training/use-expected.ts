import { useInfiniteQuery } from "@tanstack/react-query";
import type { ApiError } from "../graphql/api-error.ts";
import type { AnswerOf } from "../graphql/operation.ts";
import { FRESH } from "../graphql/query-client.ts";
import { request } from "../graphql/request.ts";
import { useSessionEnd } from "../graphql/use-session-end.ts";
import { EXPECTED_AT_ONCE, ExpectedQuery } from "./attendance.ts";

type Page = AnswerOf<typeof ExpectedQuery>;

/** Of whom the course is asked, as many pages as were wanted. */
export function useExpected(courseId: string) {
  const query = useInfiniteQuery<Page, ApiError, { readonly pages: Page[] }, readonly string[], number>({
    queryKey: ["answer", ExpectedQuery.text, courseId],
    queryFn: ({ pageParam, signal }) => request(ExpectedQuery, { courseId, limit: EXPECTED_AT_ONCE, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ obligations: { total } }, pages) =>
      total > pages.length * EXPECTED_AT_ONCE ? pages.length * EXPECTED_AT_ONCE : null,
    staleTime: FRESH,
  });
  useSessionEnd(query.error);
  return query;
}
