import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { FieldKindDefinition, RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { shownAs } from "../../../schema/register/value/value.screen.ts";
import type { Bilingual, EffectiveScreen } from "../../../schema/registry.screen.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { currentFields } from "../record/record-data.ts";

/** A field of a register as a column of the sheet. */
export interface GridColumn {
  readonly key: string;
  readonly label: Bilingual;
  readonly of: FieldKindDefinition;
  readonly required: boolean;
  /** Worked out, never typed. */
  readonly worked: boolean;
  /** Records that its values name. */
  readonly names: ResourceName | null;
  /** Pixels. */
  readonly width: number;
}

/** Kinds that no line of text says: they are filled in on the record's own page. */
const elsewhere: ReadonlySet<FieldKindDefinition["kind"]> = new Set(["file", "signature", "checklist", "table", "provision"] as const);

const figures: ReadonlySet<FieldKindDefinition["kind"]> = new Set(["number", "money", "duration", "flag"] as const);

export const isFigure = ({ of }: Pick<GridColumn, "of">): boolean => {
  const kind = of.kind === "computed" ? of.gives : of.kind;
  return figures.has(kind) && kind !== "flag";
};

function widthOf({ of }: RegisterField): number {
  if (of.kind === "longText") return 260;
  if (of.kind === "moment" || of.kind === "choices" || of.kind === "people") return 170;
  if (of.kind === "day" || figures.has(of.kind)) return 120;
  return of.kind === "text" ? 200 : 150;
}

/** The columns of a register's sheet: the fields of its form in their order, then those that the form does not show. */
export function gridColumns(definition: RegisterDefinition, screen: Pick<EffectiveScreen, "fields">, slug: string): readonly GridColumn[] {
  const places = new Map(screen.fields.map(({ field }, place) => [field, place]));
  const placeOf = ({ key }: RegisterField) => places.get(key) ?? screen.fields.length;
  return currentFields(definition)
    .filter(({ of }) => !elsewhere.has(of.kind))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((field) => {
      const shown = screen.fields.find((one) => one.field === field.key);
      return {
        ...{ key: field.key, label: shown?.label ?? inBoth(field.label), of: field.of, width: widthOf(field) },
        required: field.of.kind !== "computed" && ((shown?.required ?? false) || (field.required ?? false)),
        worked: field.of.kind === "computed",
        names: shownAs(field.of, slug).record ?? null,
      };
    });
}

/** What the sheet leaves out of a register. */
export const leftOut = (definition: RegisterDefinition): readonly RegisterField[] =>
  currentFields(definition).filter(({ of }) => elsewhere.has(of.kind));
