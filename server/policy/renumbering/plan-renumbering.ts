import { numberedKinds, type Renumbered, renumber } from "../../../schema/policy/renumbering/renumber.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid } from "../../errors.ts";
import { type KnownReference, knownReferences } from "../reference/keep-references.ts";
import { NamedDocuments } from "../reference/named-documents.ts";
import { rememberReferences } from "../reference/remembered.ts";
import { type CitedText, citedText, withLabels } from "../reference/text-references.ts";

/** How labels are to be counted, as the command and its preview take it. */
export type RenumberChoice = Partial<Pick<InputOf<"renumber">, "fromProvisionId" | "kinds" | "countsInserted">>;

/** What counting anew would do to a draft. */
export interface RenumberPlan extends Renumbered {
  readonly text: CitedText;
  /** The text with its new labels. */
  readonly after: CitedText;
  /** All its references, judged by the new labels. */
  readonly references: readonly KnownReference[];
}

/** References within the text whose words have to change for them to lead where they did, or that nothing can be said for. */
export const followers = ({ references }: Pick<RenumberPlan, "references">): readonly KnownReference[] =>
  references.filter(({ own, standing }) => own && standing.state !== "resolved");

/** Works out what counting labels anew does to a draft and its references; nothing is saved. */
export async function planRenumbering(
  sql: SqlExecutor,
  revisionId: string,
  documentId: string,
  { fromProvisionId, kinds, countsInserted }: RenumberChoice,
): Promise<RenumberPlan> {
  const text = await citedText(sql, revisionId);
  const from = fromProvisionId ? text.provisions.findIndex(({ id }) => id === fromProvisionId.toLowerCase()) : 0;
  if (from < 0) throw invalid("input.fromProvisionId", "provisionElsewhere");
  const counted = renumber(text.provisions, {
    from,
    kinds: new Set<string>(kinds ?? numberedKinds),
    countsInserted: countsInserted ?? false,
  });
  const labels = new Map(counted.changes.map(({ place, after }) => [text.provisions[place]?.id ?? "", after]));
  const after = withLabels(text, labels);
  const references = await knownReferences(after, documentId, await rememberReferences(sql, revisionId), new NamedDocuments(sql));
  return { ...counted, text, after, references };
}
