import { Box } from "@mui/material";
import { type Ref, useImperativeHandle, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { type Matrix, stateAt } from "./matrix.ts";
import type { CellPlace } from "./matrix-keys.ts";
import { obligationWords } from "./words.ts";

export interface ReadoutHandle {
  /** Shows what the cell says; null for no cell. */
  show(place: CellPlace | null): void;
}

/**
 * One line above the matrix that says in full what the cell under pointer or keyboard means. It keeps the place to itself, so that
 * passing over cells draws this line alone anew.
 */
export function MatrixReadout({ matrix, ref }: { readonly matrix: Matrix; readonly ref: Ref<ReadoutHandle> }) {
  const say = useSay();
  const [place, setPlace] = useState<CellPlace | null>(null);
  useImperativeHandle(ref, () => ({
    show: (next) => setPlace((last) => (last?.row === next?.row && last?.column === next?.column ? last : next)),
  }));
  const person = place && matrix.people[place.row];
  const column = place && matrix.columns[place.column];
  return (
    <Box
      aria-hidden
      sx={{ height: 26, mb: 0.5, fontSize: 13.5, display: "flex", gap: 1, alignItems: "center", overflow: "hidden", whiteSpace: "nowrap" }}
    >
      {person && column ? (
        <>
          <strong>{person.name}</strong>
          <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis" }}>
            {column.name}
          </Box>
          <StateOf list="ObligationState" value={stateAt(matrix, place.row, place.column)} />
        </>
      ) : (
        <Box component="span" sx={{ color: "text.secondary" }}>
          {say(obligationWords.matrixCaption)}
        </Box>
      )}
    </Box>
  );
}
