import { queryClient } from "../../graphql/query-client.ts";
import { dataProvider } from "../../providers/data-provider.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { type ScreenAnswer, screenKey } from "../use-screen.ts";
import { listAsked } from "./list-asked.ts";
import { isPaged, lookOf } from "./list-look.ts";
import { firstPage } from "./list-params.ts";
import { settle } from "./settle.ts";

/** Brings the first page of a list, when somebody seems about to open it and its screen is known. */
export async function bringRows(resource: ResourceName): Promise<void> {
  const screen = queryClient.getQueryData<ScreenAnswer>(screenKey(resource, "list", null, null))?.screen;
  if (!screen || !isPaged(lookOf(screen))) return;
  const params = listAsked(screen, { ...settle(firstPage, screen), page: firstPage.page });
  await queryClient.prefetchQuery({
    queryKey: [resource, "getList", params],
    queryFn: ({ signal }) => dataProvider.getList(resource, { ...params, signal }),
  });
}
