// biome-ignore-all lint/a11y/useSemanticElements: only the squares that are seen are drawn, each at its place, which table elements cannot do.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the cell that is active.
import { Box } from "@mui/material";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useId, useRef, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { CellDialog } from "./CellDialog.tsx";
import { MatrixReadout, type ReadoutHandle } from "./MatrixReadout.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import { type Matrix, stateAt } from "./matrix.ts";
import { type CellPlace, keyboardStep } from "./matrix-keys.ts";
import { matrixLook, matrixSizes } from "./matrix-look.ts";
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
  const scroller = useRef<HTMLDivElement>(null);
  const readout = useRef<ReadoutHandle>(null);
  const [active, setActive] = useState<CellPlace | null>(null);
  const [opened, setOpened] = useState<CellPlace | null>(null);
  const shared = { getScrollElement: () => scroller.current, useFlushSync: false };
  const rows = useVirtualizer({
    ...shared,
    count: matrix.people.length,
    estimateSize: () => matrixSizes.row,
    overscan: 6,
    paddingStart: matrixSizes.head,
    scrollPaddingStart: matrixSizes.head,
  });
  const columns = useVirtualizer({
    ...shared,
    horizontal: true,
    count: matrix.columns.length,
    estimateSize: () => matrixSizes.column,
    overscan: 4,
    paddingStart: matrixSizes.name,
    scrollPaddingStart: matrixSizes.name,
  });
  const seen = columns.getVirtualItems();
  const open = (place: CellPlace) => stateAt(matrix, place.row, place.column) && setOpened(place);
  const go = (place: CellPlace) => {
    setActive(place);
    readout.current?.show(place);
    rows.scrollToIndex(place.row);
    columns.scrollToIndex(place.column);
  };
  const [person, assignment] = [matrix.people[opened?.row ?? -1], matrix.columns[opened?.column ?? -1]];
  return (
    <>
      <MatrixReadout ref={readout} matrix={matrix} />
      <Box
        ref={scroller}
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
        <div role="presentation" className="inner" style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}>
          <div role="row" aria-rowindex={1} className="head">
            <div role="columnheader" aria-colindex={1} className="corner">
              {say(obligationWords.person)}
            </div>
            {seen.map(({ index, start }) => (
              <div key={index} role="columnheader" aria-colindex={index + 2} className="title" style={{ left: start }}>
                <a href={`#/progress/assignment/${matrix.columns[index]?.id}`} tabIndex={-1} title={matrix.columns[index]?.title ?? ""}>
                  {matrix.columns[index]?.title}
                </a>
              </div>
            ))}
          </div>
          {rows.getVirtualItems().map(({ index, start }) => (
            <MatrixRow
              key={index}
              matrix={matrix}
              row={index}
              top={start}
              columns={seen}
              active={active?.row === index ? active.column : null}
              id={id}
            />
          ))}
        </div>
      </Box>
      <Box id={`${id}-keys`} sx={{ fontSize: 12.5, color: "text.secondary", mt: 0.75 }}>
        {say(obligationWords.matrixKeys)}
      </Box>
      {person && assignment && <CellDialog personId={person.id} assignmentId={assignment.id} onClose={() => setOpened(null)} />}
    </>
  );
}
