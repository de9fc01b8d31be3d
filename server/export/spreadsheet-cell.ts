/** A cell of an exported list. */
export type Cell = string | number;
