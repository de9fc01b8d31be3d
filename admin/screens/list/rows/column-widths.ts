import type { EffectiveField, FieldKind } from "../../../../schema/registry.screen.ts";

/** Pixels of a column for which no screen says a width. */
const usualWidth = 140;

/** Pixels of the column of check boxes. */
export const checkWidth = 44;

/** How far columns give way before the table scrolls sideways. */
const narrowest = 0.72;

/** As narrow and as wide as a screen may make a column. */
const leastWidth = 40;
const mostWidth = 800;

/** The width that the screen wants, in its pixels. */
export const wantedWidth = (column: Pick<EffectiveField, "width">): number => column.width ?? usualWidth;

/** Kinds of which a part says nothing: they do not give way. */
const rigid: readonly FieldKind[] = ["state", "day", "moment", "level"];

/** Texts in columns up to this wide are numbers and codes, of which a part says nothing either. */
const codeWidth = 140;

type Column = Pick<EffectiveField, "field" | "width" | "kind">;

const isRigid = (column: Column): boolean =>
  rigid.includes(column.kind) || (column.kind === "text" && column.width !== null && column.width <= codeWidth);

export interface FittedColumns {
  /** Pixels by field. */
  readonly widths: ReadonlyMap<string, number>;
  /** Whether they are wider than the room. */
  readonly overflows: boolean;
  /** Pixels of all of them with the check boxes. */
  readonly total: number;
}

const sum = (columns: readonly Column[]) => columns.reduce((total, column) => total + wantedWidth(column), 0);

/** Fills the room with the columns in the proportion that the screen wants; in a narrow one long texts give way, and only so far. */
export function fitColumns(columns: readonly Column[], room: number): FittedColumns {
  const available = Math.max(0, room - checkWidth);
  const wanted = sum(columns);
  const fixed = wanted <= available ? 0 : sum(columns.filter(isRigid));
  const flexible = wanted - fixed;
  const scale = flexible === 0 ? 1 : Math.max((available - fixed) / flexible, narrowest);
  const isFixed = (column: Column) => fixed > 0 && isRigid(column);
  const widths = new Map(columns.map((column) => [column.field, wantedWidth(column) * (isFixed(column) ? 1 : scale)]));
  const total = checkWidth + fixed + flexible * scale;
  return { widths, total, overflows: total > room + 1 };
}

/**
 * Moves the edge between two columns, in the screen's own pixels: what one gains the other loses, so that nothing else moves. Answers both
 * widths, whole and within what a screen may say.
 */
export function moveEdge(left: number, right: number, by: number): readonly [number, number] {
  const least = Math.max(leastWidth - left, right - mostWidth);
  const most = Math.min(right - leastWidth, mostWidth - left);
  const moved = Math.round(Math.min(Math.max(by, least), Math.max(least, most)));
  return [Math.round(left + moved), Math.round(right - moved)];
}
