import { keepPreviousData } from "@tanstack/react-query";
import { type GetListResult, type RaRecord, useGetList } from "react-admin";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { listAsked } from "./list-asked.ts";
import type { Filters, Sort } from "./list-params.ts";

/** The rows of a page; those of the page before stay until they come. */
export function useRows(screen: EffectiveScreen, asked: { filter: Filters; sort: Sort | null; page: number }, enabled: boolean) {
  const { data, total, pageInfo, meta, error, isPlaceholderData, refetch } = useGetList<RaRecord>(
    screen.resource,
    listAsked(screen, asked),
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
