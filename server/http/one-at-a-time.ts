import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, OperationTypeNode, type SelectionSetNode } from "graphql";
import { PublicError } from "../errors.ts";
import { codeModels } from "../model/model.ts";

/** Queries that answer a file, or go through everything there is. */
const LARGE: ReadonlySet<string> = new Set([
  "exportRows",
  "exportScreens",
  "exportRevision",
  "exportCollection",
  "exportComparison",
  "verifyEvidence",
]);

/** What the reader answers has a price of its own; of everything else so much may be asked for at once. */
const MOST_OTHERS = 8;
/** A screen is one look-up; the panel brings those of all lists at once, as many as aliases are allowed. */
const SMALL = "effectiveScreen";
const priced: ReadonlySet<string> = new Set([SMALL, ...codeModels.all.flatMap(({ resource, single }) => [resource, single])]);

/** Names of the fields that an operation asks for at its top, fragments unfolded, as often as they are asked for. */
export function rootFields(
  { selectionSet }: { readonly selectionSet: SelectionSetNode },
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): readonly string[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return inner ? rootFields(inner, fragments) : [];
  });
}

/** Refuses several commands, or several files, in one request: aliases would multiply what is counted once. */
export function checkOneAtATime({ operation }: Pick<OperationDefinitionNode, "operation">, fields: readonly string[]): void {
  if (operation === OperationTypeNode.MUTATION && fields.length > 1) throw new PublicError("INVALID", "oneCommand");
  if (fields.filter((name) => LARGE.has(name)).length > 1) throw new PublicError("INVALID", "oneExport");
  if (fields.filter((name) => !priced.has(name)).length > MOST_OTHERS) throw new PublicError("INVALID", "tooComplex");
}
