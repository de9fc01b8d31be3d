import { Box, Skeleton } from "@mui/material";
import { screens } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import type { ResourceName } from "../resource-name.ts";

/** The shape of a list of which not even the columns are known yet. */
export function ListSkeleton({ resource }: { readonly resource: ResourceName }) {
  const say = useSay();
  const { title, list } = screens[resource];
  return (
    <Box aria-busy="true">
      <PageHead title={say(title.plural)} state={"\u00a0"} />
      <Skeleton variant="rounded" height={40} sx={{ mb: 1.5, maxWidth: 560 }} />
      <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1.5, bgcolor: "background.paper" }}>
        {Array.from({ length: 13 }, (_, row) => (
          <Box
            key={`row ${String(row)}`}
            sx={{
              display: "flex",
              alignItems: "center",
              gap: 3,
              height: 40,
              px: 2,
              borderBottom: row < 12 ? 1 : 0,
              borderColor: "divider",
            }}
          >
            {list.columns.slice(0, 5).map(({ field, width }) => (
              <Skeleton key={field} variant="text" sx={{ flex: width ?? 140, maxWidth: width ?? 140 }} />
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
