// biome-ignore-all lint/a11y/useSemanticElements: only the squares that are seen are drawn, each at its place, which table elements cannot do.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the cell that is active.
import type { VirtualItem } from "@tanstack/react-virtual";
import { memo } from "react";
import { useSay } from "../i18n/say.ts";
import { wordLabel } from "../marks/StateMark.tsx";
import { type Matrix, stateAt } from "./matrix.ts";
import { obligationWords } from "./words.ts";

interface MatrixRowProps {
  readonly matrix: Matrix;
  readonly row: number;
  /** Pixels from the top. */
  readonly top: number;
  readonly columns: readonly VirtualItem[];
  /** The column under the keyboard, when it is in this row. */
  readonly active: number | null;
  /** What the ids of the cells begin with. */
  readonly id: string;
}

/** One person and their squares, as far as they are seen. */
export const MatrixRow = memo(function MatrixRow({ matrix, row, top, columns, active, id }: MatrixRowProps) {
  const say = useSay();
  const person = matrix.people[row];
  if (!person) return null;
  return (
    <div role="row" aria-rowindex={row + 2} className="row" style={{ top }}>
      <div role="rowheader" aria-colindex={1} aria-label={person.name ?? ""} />
      {columns.map(({ index, start }) => {
        const state = stateAt(matrix, row, index);
        const label = state && wordLabel("ObligationState", state);
        const column = matrix.columns[index];
        const name = say(obligationWords.stateOf, {
          person: person.name ?? "",
          title: column?.name ?? "",
          state: label ? say(label) : say(obligationWords.notAsked),
        });
        return (
          <div
            key={index}
            id={`${id}-${row}-${index}`}
            role="gridcell"
            aria-colindex={index + 2}
            aria-label={name}
            className={`cell ${state ?? ""}${active === index ? " active" : ""}`}
            style={{ left: start }}
            data-row={row}
            data-column={index}
            data-state={state ?? undefined}
          />
        );
      })}
    </div>
  );
});
