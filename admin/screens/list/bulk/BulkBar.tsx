import CloseIcon from "@mui/icons-material/Close";
import { Box, Button, IconButton, Tooltip, Typography } from "@mui/material";
import { Suspense, useState } from "react";
import { useNotify } from "react-admin";
import { ownPartsOf } from "../../../../schema/register/own/own-paths.screen.ts";
import { ApiError } from "../../../graphql/api-error.ts";
import { operation } from "../../../graphql/operation.ts";
import { request } from "../../../graphql/request.ts";
import { useSay } from "../../../i18n/say.ts";
import { countText } from "../../../names/in-sentence.ts";
import { useMe } from "../../../providers/me.ts";
import { whereOf } from "../../../providers/where.ts";
import { latePart } from "../../../shared/late-part.ts";
import { useResourceParts } from "../../ResourcePartsContext.ts";
import { useList } from "../ListContext.ts";
import { listWords } from "../words.ts";
import { type BulkAction, bulkActions } from "./bulk-actions.ts";

const BulkDialog = latePart(async () => ({ default: (await import("./BulkDialog.tsx")).BulkDialog }));

const SelectRows = operation(
  "query SelectRows($resource: String!, $where: JSON) { selectRows(resource: $resource, where: $where) { id version } }",
);

/** In the place of the filters: how many are selected, and what can be done to them. */
export function BulkBar() {
  const { resource, screen, filter, total, totalCapped, selection } = useList();
  const [action, setAction] = useState<BulkAction | null>(null);
  const [selecting, setSelecting] = useState(false);
  const me = useMe();
  const notify = useNotify();
  const say = useSay();
  const count = selection.selected.size;
  const { bulkActions: Beyond, own } = useResourceParts(resource);
  const ownFields = screen.fields.filter(({ field, visible }) => visible && ownPartsOf(field) !== null);
  const selectAll = async () => {
    setSelecting(true);
    try {
      const { selectRows } = await request(SelectRows, { resource, where: whereOf(resource, filter) });
      selection.replace(selectRows);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(error.message, { type: "warning" });
    } finally {
      setSelecting(false);
    }
  };
  return (
    <Box
      role="toolbar"
      aria-label={say(listWords.bulk)}
      sx={(theme) => ({
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1,
        minHeight: 40,
        px: 1.5,
        borderRadius: 1,
        bgcolor: theme.palette.roles.selected,
      })}
    >
      <Typography aria-live="polite" sx={{ fontWeight: 600, fontSize: 14 }}>
        {say(listWords.selected, { smart_count: count })}
      </Typography>
      {total !== undefined && total > count && (
        <Button size="small" loading={selecting} onClick={() => void selectAll()}>
          {say(listWords.selectAllMatching, { total: countText(total, totalCapped) })}
        </Button>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, ml: "auto" }}>
        {bulkActions(me, resource).map((offered) => (
          <Button
            key={offered.label.en}
            size="small"
            variant="outlined"
            color={offered.seal ? "secondary" : "primary"}
            sx={{ bgcolor: "background.paper" }}
            onClick={() => setAction(offered)}
          >
            {say(offered.label)}
          </Button>
        ))}
        {own && ownFields.length > 0 && (
          <Suspense>
            <own.bulk resource={resource} ids={[...selection.selected.keys()]} fields={ownFields} />
          </Suspense>
        )}
        {Beyond && (
          <Suspense>
            <Beyond ids={[...selection.selected.keys()]} />
          </Suspense>
        )}
      </Box>
      <Tooltip title={say(listWords.clearSelection)}>
        <IconButton size="small" aria-label={say(listWords.clearSelection)} onClick={selection.clear}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Suspense>{action && <BulkDialog key={action.label.en} action={action} onClose={() => setAction(null)} />}</Suspense>
    </Box>
  );
}
