import type { FieldKindDefinition } from "../../../schema/register/definition/field.screen.ts";
import type { FieldKind, FieldScreen } from "../../../schema/registry.screen.ts";

/** Kinds of fields that nothing but a register has. */
const shown: readonly FieldKind[] = ["money", "duration", "persons", "links", "files", "signature", "place", "checklist", "table"];

/** Whether the value of a register's field is shown in a way of its own; all others are shown as in any record. */
export const ofRegisters = ({ kind, of }: Pick<FieldScreen, "kind" | "of">): boolean =>
  shown.includes(kind) || (kind === "number" && of !== undefined);

const filledIn: readonly FieldKindDefinition["kind"][] = [
  ...([
    "number",
    "money",
    "duration",
    "choice",
    "choices",
    "people",
    "file",
    "signature",
    "place",
    "checklist",
    "table",
    "computed",
  ] as const),
];

/** Whether a register's field is filled in in a way of its own; one record, a text or a day is filled in as in any form. */
export const filledInOfRegisters = (of: FieldKindDefinition): boolean =>
  filledIn.includes(of.kind) || (of.kind === "record" && of.many === true);
