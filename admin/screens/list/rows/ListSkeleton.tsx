import { Box, Skeleton } from "@mui/material";
import { useSay } from "../../../i18n/say.ts";
import { PageHead } from "../../../layout/PageHead.tsx";
import { screenOf } from "../../../records/book.ts";
import type { ResourceName } from "../../../records/resource-name.ts";

/** The head and a full page. */
const rows = 26;

/** The shape of a list of which not even the columns are known yet. */
export function ListSkeleton({ resource }: { readonly resource: ResourceName }) {
  const say = useSay();
  const { title, list } = screenOf(resource);
  return (
    <Box aria-busy="true">
      <PageHead title={say(title.plural)} state={"\u00a0"} />
      <Skeleton variant="rounded" height={40} sx={{ mb: 1.5, maxWidth: 560 }} />
      <Box
        sx={{
          border: 1,
          borderColor: "divider",
          borderRadius: 1.5,
          bgcolor: "background.paper",
          "& div": { display: "flex", alignItems: "center", gap: 3, height: 40, px: 2, borderBottom: 1, borderColor: "divider" },
          "& div:last-of-type": { borderBottom: 0 },
          "& span": { height: 14, borderRadius: 0.5, bgcolor: "action.hover" },
        }}
      >
        {Array.from({ length: rows }, (_, row) => (
          <div key={`row ${String(row)}`}>
            {list.columns.slice(0, 5).map(({ field, width }) => (
              <span key={field} style={{ flex: width ?? 140, maxWidth: width ?? 140 }} />
            ))}
          </div>
        ))}
      </Box>
    </Box>
  );
}
