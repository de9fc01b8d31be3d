import { Field, ID, InputType, ObjectType } from "type-graphql";
import { importChoice } from "../../../schema/policy/import-choices/import-choice.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { inputClass } from "../../commands/input-class.ts";
import type { Context } from "../../context.ts";
import { chosenProvisions } from "../draft-import/chosen-text.ts";
import { drawPictures } from "../draft-import/draw-pictures.ts";
import { checkImporter } from "../draft-import/import-reader.ts";
import { ImportSourceInput, importSource, parseSource, pathOf } from "../draft-import/import-source.ts";
import { importedProvisions } from "../draft-import/imported-provisions.ts";
import { matchIdentities } from "../draft-import/match-identities.ts";
import { changesBetween } from "./changes-between.ts";
import { comparisonSummary } from "./comparison-summary.ts";
import { ComparisonSummary, ProvisionChange } from "./comparison-type.ts";
import { openText } from "./open-text.ts";
import type { ReadProvision } from "./provision-changes.ts";
import { picturesOf } from "./same-pictures.ts";

@InputType({ description: "A text to compare with a draft before it is imported: a file, pasted text, or pasted HTML." })
export class CompareImportInput extends ImportSourceInput {
  @Field(() => ID, { description: "The draft." })
  revisionId!: string;

  @Field(() => [inputClass(importChoice)], {
    nullable: true,
    description: "What was decided about the text, as `importRevision` takes it.",
  })
  choices?: InputOf<"importRevision">["choices"];
}

/** What an import would change in a draft. */
@ObjectType({ description: "What an import would change in a draft; nothing is saved." })
export class ImportComparison {
  @Field(() => [ProvisionChange], { description: "Every provision of both texts, in the order of the new one." })
  changes!: readonly ProvisionChange[];

  @Field(() => ComparisonSummary)
  summary!: ComparisonSummary;
}

/** The text of a draft beside the one that an import would put in its place. */
export async function compareImport(context: Context, input: CompareImportInput): Promise<ImportComparison> {
  await checkImporter(context, input.revisionId);
  const { provisions: before } = await openText(context, input.revisionId, "input.revisionId");
  const source = importSource(input);
  const { parsed, pictures } = await parseSource(source, input);
  const drawn = await drawPictures(pictures, pathOf(source));
  const kept = await picturesOf(context, input.revisionId);
  const known = new Map([...drawn].map(([place, { checksum }]) => [place, kept.get(checksum) ?? place]));
  const after = importedProvisions(
    chosenProvisions(parsed, input.choices),
    new Map(pictures.map(({ place }) => [place, known.get(place) ?? null])),
  );
  const identityAt = new Map(before.map(({ identity }, place) => [identity, place]));
  const placed = before.map((provision) => ({ ...provision, parent: identityAt.get(provision.above ?? "") ?? null }));
  const identities = matchIdentities(placed, after);
  const fresh = after.map(({ parent, ...provision }, place): ReadProvision => {
    const above = parent === null ? null : (identities[parent] ?? null);
    return { ...provision, id: identities[place] ?? "", identity: identities[place] ?? "", place, above };
  });
  const changes = await changesBetween(before, fresh);
  return { changes, summary: comparisonSummary(changes) };
}
