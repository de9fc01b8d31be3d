import AddIcon from "@mui/icons-material/Add";
import { Button, useMediaQuery, useTheme } from "@mui/material";
import { ListBase, type SortPayload, useListContext } from "react-admin";
import { Link } from "react-router";
import type { EffectiveScreen } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { ContentSkeleton } from "../layout/ContentSkeleton.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { commandOf, creatingAction } from "../providers/commands.ts";
import { useMay } from "../providers/may.ts";
import { resourceParts } from "../resources.tsx";
import { ListError } from "./ListError.tsx";
import { FilterBar } from "./list/FilterBar.tsx";
import { filtersOfScreen } from "./list/filter-text.ts";
import { ListCards } from "./list/ListCards.tsx";
import { ListEmpty } from "./list/ListEmpty.tsx";
import { ListPages } from "./list/ListPages.tsx";
import { ListTable } from "./list/ListTable.tsx";
import { useExport } from "./list/use-export.ts";
import { countText, nameInside } from "./names.ts";
import type { ResourceName } from "./resource-name.ts";
import { useConfigureAction, usePreview } from "./screen-design.tsx";
import { useScreen, visibleFields } from "./use-screen.ts";
import { screenPageWords } from "./words.ts";

/** Rows of a page. */
const perPage = 25;

/** A list drawn from the effective screen of the person's department. */
export function ScreenList({ resource }: { readonly resource: ResourceName }) {
  const { screen, error } = useScreen(resource, "list");
  const preview = usePreview(resource, "list");
  if (error) return <ListError error={error} />;
  if (!screen) return <ContentSkeleton />;
  const [sort] = screen.sort;
  const order: SortPayload = { field: sort?.field ?? "id", order: sort?.descending ? "DESC" : "ASC" };
  return (
    <ListBase
      // A list that is being configured starts with the order and filter that it is given, and leaves the person's own alone.
      key={preview ? JSON.stringify([screen.sort, screen.filters]) : "own"}
      {...(preview ? { storeKey: false, disableSyncWithLocation: true } : {})}
      resource={resource}
      perPage={perPage}
      sort={order}
      filterDefaultValues={filtersOfScreen(screen.filters)}
      queryOptions={{ meta: { fields: visibleFields(screen).map(({ field }) => field) } }}
      exporter={false}
    >
      <ListPage resource={resource} screen={screen} />
    </ListBase>
  );
}

function ListPage({ resource, screen }: { readonly resource: ResourceName; readonly screen: EffectiveScreen }) {
  const { isPending, error, total, meta } = useListContext();
  const phone = useMediaQuery(useTheme().breakpoints.down("sm"));
  const say = useSay();
  const creates = useMay(creatingAction(resource), resource) && commandOf(resource, "create") !== undefined;
  const exportAs = useExport(screen);
  const configure = useConfigureAction(resource, "list");
  const { listActions: Actions } = resourceParts[resource] ?? {};
  const rows = total === undefined ? undefined : countText(total, meta?.totalCapped === true);
  return (
    <>
      <PageHead
        title={say(screen.title.plural)}
        state={rows === undefined ? undefined : say(screenPageWords.rows, { total: rows })}
        primary={
          creates && (
            <Button variant="contained" component={Link} to={`/${resource}/create`} startIcon={<AddIcon />}>
              {say(screenPageWords.create, { name: nameInside(say(screen.title.singular)) })}
            </Button>
          )
        }
        actions={[
          { label: say(screenPageWords.exportXlsx), onClick: () => exportAs("XLSX") },
          { label: say(screenPageWords.exportCsv), onClick: () => exportAs("CSV") },
          ...configure,
        ]}
      >
        {Actions && <Actions />}
      </PageHead>
      <FilterBar screen={screen} />
      {error ? (
        <ListError error={error} />
      ) : !isPending && total === 0 ? (
        <ListEmpty screen={screen} creates={creates} />
      ) : (
        <>
          {phone ? <ListCards screen={screen} /> : <ListTable screen={screen} />}
          <ListPages />
        </>
      )}
    </>
  );
}
