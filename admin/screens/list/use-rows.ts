import { keepPreviousData } from "@tanstack/react-query";
import { type GetListResult, type RaRecord, useGetList } from "react-admin";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { visibleFields } from "../use-screen.ts";
import type { Filters, Sort } from "./list-params.ts";

/** Rows of a page. */
export const perPage = 25;

/** The rows of a page; those of the page before stay until they come. */
export function useRows(screen: EffectiveScreen, asked: { filter: Filters; sort: Sort | null; page: number }, enabled: boolean) {
  const { filter, sort, page } = asked;
  const fields = visibleFields(screen).map(({ field }) => field);
  const { data, total, pageInfo, meta, error, isPlaceholderData, refetch } = useGetList<RaRecord>(
    screen.resource,
    {
      pagination: { page, perPage },
      ...(sort ? { sort: { field: sort.field, order: sort.descending ? "DESC" : "ASC" } } : { sort: { field: "id", order: "ASC" } }),
      filter,
      meta: { fields },
    },
    {
      enabled,
      placeholderData: keepPreviousData as (previous: GetListResult<RaRecord> | undefined) => GetListResult<RaRecord> | undefined,
    },
  );
  return {
    rows: data,
    total,
    totalCapped: meta?.totalCapped === true,
    hasNext: pageInfo?.hasNextPage === true,
    stale: isPlaceholderData,
    error,
    refetch,
  };
}
