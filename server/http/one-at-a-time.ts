import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, OperationTypeNode, type SelectionSetNode } from "graphql";
import { PublicError } from "../errors.ts";

/** Queries that answer a file, or go through everything there is. */
const LARGE: ReadonlySet<string> = new Set(["exportRows", "exportScreens", "verifyEvidence"]);

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
}
