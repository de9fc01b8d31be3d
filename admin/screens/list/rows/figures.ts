import type { FieldKind } from "../../../../schema/registry.screen.ts";

const figures: readonly FieldKind[] = ["number", "money", "duration", "percent", "months", "minutes", "workingDays", "bytes", "people"];

/** Whether values of the kind stand at the right, so that their figures can be compared. */
export const isFigure = (kind: FieldKind): boolean => figures.includes(kind);
