import { Box, Skeleton } from "@mui/material";
import { useList } from "../ListContext.ts";
import { RecordCard } from "./RecordCard.tsx";
import { useDrawnRows } from "./use-drawn-rows.ts";

/** Cards that stand there until the first answer comes. */
const skeletonCards = 9;

/** Pixels of a card with little in it. */
const cardHeight = 72;

/** The list as cards, one a record; on a phone one below the other. */
export function ListCards() {
  const { rows, stale } = useList();
  const drawn = useDrawnRows(cardHeight);
  return (
    <Box
      component="ul"
      aria-busy={drawn === 0 || stale}
      sx={{
        m: 0,
        p: 0,
        listStyle: "none",
        display: "grid",
        gap: 1,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(auto-fill, minmax(300px, 1fr))" },
        opacity: stale ? 0.6 : 1,
      }}
    >
      {rows && drawn > 0
        ? rows.slice(0, drawn).map((record) => (
            <li key={record.id}>
              <RecordCard record={record} />
            </li>
          ))
        : Array.from({ length: skeletonCards }, (_, place) => (
            <li key={`card ${String(place)}`}>
              <Skeleton variant="rounded" height={108} />
            </li>
          ))}
    </Box>
  );
}
