// biome-ignore-all lint/a11y/useSemanticElements: only the squares that are seen are drawn, each at its place, which table elements cannot do.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the cell that is active.
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, type Ref, useImperativeHandle } from "react";
import { useSay } from "../i18n/say.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import type { Matrix, MatrixColumn } from "./matrix.ts";
import type { CellPlace } from "./matrix-keys.ts";
import { matrixSizes } from "./matrix-look.ts";
import { shorten } from "./shorten.ts";
import { obligationWords } from "./words.ts";

/** Room for a name with its department, for a title, and for which text of it, in halves of a Chinese character. */
const NAME_WIDTH = 23;
const TITLE_WIDTH = 20;
const WHICH_WIDTH = 24;

export interface BodyHandle {
  /** Scrolls the cell into view. */
  reveal(place: CellPlace): void;
}

interface MatrixBodyProps {
  readonly matrix: Matrix;
  readonly scroller: HTMLElement;
  /** The cell under the keyboard. */
  readonly active: CellPlace | null;
  /** What the ids of the cells begin with. */
  readonly id: string;
  readonly ref: Ref<BodyHandle>;
}

/**
 * The part of the matrix that is seen; drawn anew while it scrolls, which nothing around it is. The names stand in one column of
 * their own: a piece that stays in its place costs much more than one that moves along.
 */
export function MatrixBody({ matrix, scroller, active, id, ref }: MatrixBodyProps) {
  const say = useSay();
  const shared = { getScrollElement: () => scroller, useFlushSync: false, isScrollingResetDelay: 1_000 };
  const rows = useVirtualizer({
    ...shared,
    count: matrix.people.length,
    estimateSize: () => matrixSizes.row,
    overscan: 4,
    paddingStart: matrixSizes.head,
    scrollPaddingStart: matrixSizes.head,
  });
  const columns = useVirtualizer({
    ...shared,
    horizontal: true,
    count: matrix.columns.length,
    estimateSize: () => matrixSizes.column,
    overscan: 3,
    paddingStart: matrixSizes.name,
    scrollPaddingStart: matrixSizes.name,
  });
  useImperativeHandle(ref, () => ({
    reveal: ({ row, column }) => {
      rows.scrollToIndex(row);
      columns.scrollToIndex(column);
    },
  }));
  const [seenRows, seenColumns] = [rows.getVirtualItems(), columns.getVirtualItems()];
  return (
    <div role="presentation" className="inner" style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}>
      <div role="row" aria-rowindex={1} className="head">
        <div role="columnheader" aria-colindex={1} className="corner">
          {say(obligationWords.person)}
        </div>
        {seenColumns.map(({ index, start }) => (
          <Title key={index} column={matrix.columns[index]} index={index} left={start} />
        ))}
      </div>
      <div aria-hidden className="names">
        {seenRows.map(({ index, start }) => (
          <Name key={index} matrix={matrix} row={index} top={start - matrixSizes.head} />
        ))}
      </div>
      {seenRows.map(({ index, start }) => (
        <MatrixRow
          key={index}
          matrix={matrix}
          row={index}
          top={start}
          columns={seenColumns}
          active={active?.row === index ? active.column : null}
          id={id}
        />
      ))}
    </div>
  );
}

interface TitleProps {
  readonly column: MatrixColumn | undefined;
  readonly index: number;
  /** Pixels from the left. */
  readonly left: number;
}

/** What is asked, and which text of that title, at the head of its column. */
const Title = memo(function Title({ column, index, left }: TitleProps) {
  if (!column) return null;
  const { id, title, which, name } = column;
  return (
    <div role="columnheader" aria-colindex={index + 2} className="title" style={{ left }}>
      <PanelLink to={`/progress/assignment/${id}`} tabIndex={-1} title={name}>
        {shorten(title ?? "", TITLE_WIDTH)}
        <small>{shorten(which, WHICH_WIDTH)}</small>
      </PanelLink>
    </div>
  );
});

/** A person's name at the left; the row says it too, for those who do not see it. */
const Name = memo(function Name({ matrix, row, top }: { readonly matrix: Matrix; readonly row: number; readonly top: number }) {
  const person = matrix.people[row];
  return (
    <div className="name" style={{ top }}>
      <PanelLink to={`/people/${person?.id}/show`} tabIndex={-1}>
        {person?.name}
      </PanelLink>
      <span>{shorten(person?.department?.name ?? "", NAME_WIDTH - 2 * (person?.name?.length ?? 0))}</span>
    </div>
  );
});
