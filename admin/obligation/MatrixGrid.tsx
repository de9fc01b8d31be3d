// biome-ignore-all lint/a11y/useSemanticElements: only the squares that are seen are drawn, each at its place, which table elements cannot do.
import { Box } from "@mui/material";
import { type MouseEvent, useId, useRef, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { CellDialog } from "./CellDialog.tsx";
import { type BodyHandle, MatrixBody } from "./MatrixBody.tsx";
import { MatrixReadout, type ReadoutHandle } from "./MatrixReadout.tsx";
import { type Matrix, stateAt } from "./matrix.ts";
import { type CellPlace, keyboardStep } from "./matrix-keys.ts";
import { matrixLook } from "./matrix-look.ts";
import { obligationWords } from "./words.ts";

/** The cell that an event happened in. */
function placeOf({ target }: MouseEvent): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

/**
 * People × requests, one square each: icon and colour of the state. Only what is seen is drawn, so that a thousand people scroll like
 * ten. Arrows move from cell to cell, Enter opens the evidence.
 */
export function MatrixGrid({ matrix }: { readonly matrix: Matrix }) {
  const say = useSay();
  const id = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const body = useRef<BodyHandle>(null);
  const readout = useRef<ReadoutHandle>(null);
  const [active, setActive] = useState<CellPlace | null>(null);
  const [opened, setOpened] = useState<CellPlace | null>(null);
  const open = (place: CellPlace) => stateAt(matrix, place.row, place.column) && setOpened(place);
  const go = (place: CellPlace) => {
    setActive(place);
    readout.current?.show(place);
    body.current?.reveal(place);
  };
  const [person, assignment] = [matrix.people[opened?.row ?? -1], matrix.columns[opened?.column ?? -1]];
  return (
    <>
      <MatrixReadout ref={readout} matrix={matrix} />
      <Box
        ref={setScroller}
        role="grid"
        tabIndex={0}
        aria-label={say(obligationWords.matrix)}
        aria-rowcount={matrix.people.length + 1}
        aria-colcount={matrix.columns.length + 1}
        aria-activedescendant={active ? `${id}-${active.row}-${active.column}` : undefined}
        aria-describedby={`${id}-keys`}
        onFocus={(event) => event.target === event.currentTarget && !active && setActive({ row: 0, column: 0 })}
        onKeyDown={(event) => {
          const size = { rows: matrix.people.length, columns: matrix.columns.length };
          const here = active ?? { row: 0, column: 0 };
          const next = keyboardStep(event.key, here, size);
          if (next) go(next);
          else if (event.key === "Enter" || event.key === " ") open(here);
          else return;
          event.preventDefault();
        }}
        onMouseOver={(event) => readout.current?.show(placeOf(event))}
        onMouseLeave={() => readout.current?.show(null)}
        onClick={(event) => {
          const place = placeOf(event);
          if (!place) return;
          setActive(place);
          open(place);
        }}
        sx={matrixLook}
      >
        {scroller && <MatrixBody ref={body} matrix={matrix} scroller={scroller} active={active} id={id} />}
      </Box>
      <Box id={`${id}-keys`} sx={{ fontSize: 12.5, color: "text.secondary", mt: 0.75 }}>
        {say(obligationWords.matrixKeys)}
      </Box>
      {person && assignment && <CellDialog personId={person.id} assignmentId={assignment.id} onClose={() => setOpened(null)} />}
    </>
  );
}
