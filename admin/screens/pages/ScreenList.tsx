import AddIcon from "@mui/icons-material/Add";
import { Alert, Box, Button, useMediaQuery, useTheme } from "@mui/material";
import { Suspense, useEffect, useMemo } from "react";
import { useNotify } from "react-admin";
import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { creatingWord } from "../../names/creating-word.ts";
import { countText } from "../../names/in-sentence.ts";
import { mayMake } from "../../providers/may-make.ts";
import { useMe } from "../../providers/me.ts";
import { useSelection } from "../../providers/selected-records.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { useScrollPlace } from "../../shared/use-scroll-place.ts";
import { ListError } from "../ListError.tsx";
import { BulkBar } from "../list/bulk/BulkBar.tsx";
import { FilterBar } from "../list/filter/FilterBar.tsx";
import { ListProvider, type ListView } from "../list/ListContext.ts";
import { isPaged, lookOf } from "../list/list-look.ts";
import { pageOf, placeOf } from "../list/list-place.ts";
import { ListBody } from "../list/rows/ListBody.tsx";
import { ListSkeleton } from "../list/rows/ListSkeleton.tsx";
import { ListTools } from "../list/settings/ListTools.tsx";
import { settle } from "../list/settle.ts";
import { useExport } from "../list/use-export.ts";
import { useListParams } from "../list/use-list-params.ts";
import { useViewDraft, withDraft } from "../list/use-personal-screen.ts";
import { useRows } from "../list/use-rows.ts";
import { viewLayer, viewsOf } from "../list/views/register-views.ts";
import { ViewTabs } from "../list/views/ViewTabs.tsx";
import { listWords } from "../list/words.ts";
import { useResourceParts } from "../ResourcePartsContext.ts";
import { useConfigureAction, usePreview } from "../screen-design.tsx";
import { useScreen } from "../use-screen.ts";
import { screenPageWords } from "../words.ts";

/** A list drawn from the effective screen of the person's department. */
export function ScreenList({ resource }: { readonly resource: ResourceName }) {
  const configured = usePreview(resource, "list") !== undefined;
  const [params, change] = useListParams(resource, configured);
  const { screen, answer, error } = useScreen(resource, "list", null, isUuid(params.view) ? params.view : null);
  const notify = useNotify();
  const say = useSay();
  const gone = (view: string) =>
    isUuid(view) ? answer?.warnings.some(({ code }) => code === "viewGone") === true : viewsOf(resource).every(({ key }) => key !== view);
  const lost = params.view !== null && gone(params.view);
  useEffect(() => {
    if (!lost) return;
    notify(say(listWords.noSuchView), { type: "warning" });
    change({ view: null }, { quietly: true });
  }, [lost, notify, say, change]);
  if (error) return <ListError error={error} />;
  if (!screen) return <ListSkeleton resource={resource} />;
  return <Loaded resource={resource} screen={screen} answer={answer} params={params} change={change} configured={configured} />;
}

type LoadedProps = Pick<ListView, "resource" | "screen" | "answer" | "params" | "change" | "configured">;

function Loaded({ resource, screen: kept, answer, params, change, configured }: LoadedProps) {
  const draft = useViewDraft(configured ? null : params.view);
  const own = viewsOf(resource).find(({ key }) => key === params.view);
  const screen = useMemo(() => {
    const fields = kept.fields.map(({ field }) => field);
    return withDraft(kept, params.view, own ? [...viewLayer(own, fields), ...draft] : draft);
  }, [kept, params.view, own, draft]);
  const { filter, sort, dropped } = useMemo(() => settle(params, screen), [params, screen]);
  const look = lookOf(screen);
  const { error, refetch, ...page } = useRows(screen, { filter, sort, page: params.page }, isPaged(look));
  const selection = useSelection(resource);
  useScrollPlace(placeOf(resource, params), pageOf(resource, params), page.rows !== undefined);
  const list: ListView = { resource, screen, answer, look, params, change, filter, sort, selection, configured, ...page };
  return (
    <ListProvider value={list}>
      <ListPage list={list} dropped={dropped} error={error} onRetry={refetch} />
    </ListProvider>
  );
}

interface ListPageProps {
  readonly list: ListView;
  readonly dropped: readonly string[];
  readonly error: Error | null;
  readonly onRetry: () => void;
}

function ListPage({ list, dropped, error, onRetry }: ListPageProps) {
  const { resource, screen, total, totalCapped, selection } = list;
  const say = useSay();
  const phone = useMediaQuery(useTheme().breakpoints.down("sm"));
  const creates = mayMake(useMe(), resource);
  const exportAs = useExport();
  const configure = useConfigureAction(resource, "list");
  const { listActions: Actions, listAbove: Above, own } = useResourceParts(resource);
  const ownFields = screen.fields.filter(({ field, visible }) => visible && ownPartsOf(field) !== null);
  const chosen = selection.selected.size > 0;
  return (
    <>
      <PageHead
        title={say(screen.title.plural)}
        state={total === undefined ? "\u00a0" : say(screenPageWords.rows, { total: countText(total, totalCapped) })}
        primary={
          creates && (
            <Button variant="contained" component={PanelLink} to={`/${resource}/create`} startIcon={<AddIcon />}>
              {say(creatingWord(resource))}
            </Button>
          )
        }
        tools={phone && <ListTools />}
        actions={[
          { label: say(chosen ? listWords.exportSelectedXlsx : screenPageWords.exportXlsx), onClick: () => exportAs("XLSX") },
          { label: say(chosen ? listWords.exportSelectedCsv : screenPageWords.exportCsv), onClick: () => exportAs("CSV") },
          ...configure,
        ]}
      >
        {Actions && <Actions />}
        {own && ownFields.length > 0 && !phone && (
          <Suspense fallback={null}>
            <own.importing fields={ownFields} />
          </Suspense>
        )}
      </PageHead>
      {Above && (
        <Suspense fallback={null}>
          <Above />
        </Suspense>
      )}
      <ViewTabs />
      <Box sx={{ display: "flex", alignItems: "flex-start", gap: 1, mb: 1.5 }}>
        <Box sx={{ flex: "1 1 auto", minWidth: 0, display: "grid", "& > *": { gridArea: "1 / 1", minWidth: 0 } }}>
          {/* The filters keep their room while the bar stands in their place, so that the rows below stay where they are. */}
          <Box sx={{ minHeight: 40, visibility: chosen ? "hidden" : "visible" }}>
            <FilterBar />
          </Box>
          {chosen && <BulkBar />}
        </Box>
        {!phone && <ListTools />}
      </Box>
      <Warnings answer={list.answer} dropped={dropped} />
      {error ? <ListError error={error} onRetry={onRetry} /> : <ListBody phone={phone} creates={creates} />}
    </>
  );
}

/** What of the list's configuration and address does not count any more; the rest of it does. */
function Warnings({ answer, dropped }: Pick<ListView, "answer"> & Pick<ListPageProps, "dropped">) {
  const say = useSay();
  const ofView = (answer?.warnings ?? []).filter(({ source }) => source.level === "view");
  const isLocked = ({ code }: (typeof ofView)[number]) => code === "locked" || code.endsWith("Locked");
  const viewFields = ofView.flatMap((warning) => (isLocked(warning) ? [] : [warning.field ?? ""]));
  const fields = [...new Set([...dropped, ...viewFields])];
  return (
    <>
      {fields.length > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 1.5 }}>
          {say(listWords.dropped, { fields: fields.filter(Boolean).join(say({ zh: "、", en: ", " })) || "—" })}
        </Alert>
      )}
      {ofView.some(isLocked) && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1.5 }}>
          {say(listWords.viewLocked)}
        </Alert>
      )}
    </>
  );
}
