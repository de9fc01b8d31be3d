import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { picturesIn } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { Context } from "../../context.ts";
import { message } from "../../messages/message.ts";
import type { ImportWarning, ParsedProvision } from "../import/parsed-regulation.ts";
import { PrintedProvision } from "../revision/printed-provision.ts";
import { drawPictures } from "./draw-pictures.ts";
import { checkImporter } from "./import-reader.ts";
import { ImportSourceInput, importSource, parseSource, pathOf } from "./import-source.ts";
import { warningMessages } from "./import-warnings.ts";

@InputType({ description: "A text to look at before it is imported: a file, pasted text, or pasted HTML." })
export class PreviewImportInput extends ImportSourceInput {
  @Field(() => ID, { nullable: true, description: "The draft that it is meant for." })
  revisionId?: string | null;
}

/** A provision as the importer understands it. */
@ObjectType({ description: "A provision as the importer understands it." })
export class PreviewedProvision extends PrintedProvision {
  @Field(() => Int, { nullable: true, description: "Index in this list of the provision above; null at the top." })
  parent!: number | null;

  @Field(() => Int, { description: "Line of the source where it begins, from 1; of a Word document or a page the paragraph." })
  line!: number;
}

/** Something the importer is not sure about. */
@ObjectType({ description: "Something the importer is not sure about, and where." })
export class PreviewedWarning {
  @Field(() => String, { description: "Kind of doubt." })
  code!: string;

  @Field(() => Int, { description: "Line of the source, from 1; of a Word document or a page the paragraph." })
  line!: number;

  @Field(() => String, { description: "The text at that place." })
  excerpt!: string;

  @Field(() => String, { description: "The doubt in the language of the person who asks." })
  message!: string;
}

/** One of the regulations in a source. */
@ObjectType({ description: "A regulation in a source that may hold several, one after the other." })
export class PreviewedRegulation {
  @Field(() => String, { nullable: true, description: "Its title as it was found." })
  title!: string | null;

  @Field(() => Int, { description: "Line of the source where it begins, from 1; of a Word document or a page the paragraph." })
  from!: number;

  @Field(() => Int, { description: "Line of the source where it ends." })
  to!: number;

  @Field(() => Int, { description: "How many provisions it has." })
  provisionCount!: number;
}

/** A line of the source. */
@ObjectType({ description: "A line of the source; of Word files and pages a paragraph, with what is printed before it." })
export class PreviewedLine {
  @Field(() => Int, { description: "Which one, from 1; 0 for what belongs to the whole." })
  line!: number;

  @Field(() => String)
  text!: string;
}

/** A picture of the source, to be looked at. */
@ObjectType({ description: "A picture of the source, small, to be looked at." })
export class PreviewedPicture {
  @Field(() => ID, { description: "What it is called in the texts of this preview." })
  place!: string;

  @Field(() => String, { description: "The picture itself, as a data URL." })
  address!: string;
}

/** Pictures that are drawn to be looked at; whoever has more sees where they stand. */
const MOST_SHOWN = 60;

/** A place for each picture that could not be drawn: the text will not show it. */
function pictureWarnings(provisions: readonly ParsedProvision[], unseen: ReadonlySet<string>): ImportWarning[] {
  if (unseen.size === 0) return [];
  return provisions.flatMap((provision) =>
    picturesIn(provision)
      .filter(({ attachment }) => unseen.has(attachment))
      .map(({ text }) => ({ code: "wordImage" as const, line: provision.line, excerpt: text })),
  );
}

/** What an import would make of a text. */
@ObjectType({ description: "What an import would make of a text; nothing is saved." })
export class ImportPreview {
  @Field(() => String, { nullable: true, description: "The title as it was found." })
  title!: string | null;

  @Field(() => String, { description: "How the bytes were read, e.g. utf-8, gb18030 or docx." })
  encoding!: string;

  @Field(() => [PreviewedProvision], { description: "The text, in order." })
  provisions!: readonly PreviewedProvision[];

  @Field(() => [PreviewedWarning], { description: "Everything doubtful, in the order of the source." })
  warnings!: readonly PreviewedWarning[];

  @Field(() => [String], {
    description: "Page numbers, headers, footers, contents tables, hidden words and web navigation, verbatim: left out of the text.",
  })
  furniture!: readonly string[];

  @Field(() => [Int], {
    description: "The line of the source in which each of them begins; 0 for what belongs to the whole, as headers do.",
  })
  furnitureLines!: readonly number[];

  @Field(() => [PreviewedLine], { description: "The source as it was read, what is left out included, without empty lines." })
  source!: readonly PreviewedLine[];

  @Field(() => [PreviewedRegulation], {
    description: "The regulations in the whole source, at least one; `part` of the input names one of them by its place, from 1.",
  })
  regulations!: readonly PreviewedRegulation[];

  @Field(() => [PreviewedPicture], { description: "What the texts show, the first 60 pictures." })
  pictures!: readonly PreviewedPicture[];

  @Field(() => Int, { description: "Characters of the source that are in none of the above; 0 unless the importer is broken." })
  lost!: number;

  @Field(() => Int, {
    description: "Invisible characters (zero-width, soft hyphens, marks of byte order) and spaces of odd widths that were made plain.",
  })
  invisible!: number;
}

/** Reads a text as an import would, and tells what is doubtful; nothing is saved. */
export async function previewImport(context: Context, input: PreviewImportInput): Promise<ImportPreview> {
  await checkImporter(context, input.revisionId);
  const source = importSource(input);
  const { parsed, regulations, lines, pictures } = await parseSource(source, input);
  const { title, provisions, furniture, furnitureLines, lost, invisible } = parsed;
  const looked = pictures.slice(0, MOST_SHOWN);
  const drawn = await drawPictures(looked, pathOf(source), { small: true });
  const unseen = new Set(looked.flatMap(({ place }) => (drawn.has(place) ? [] : [place])));
  const warnings = [...parsed.warnings, ...pictureWarnings(provisions, unseen)].sort((one, other) => one.line - other.line);
  return {
    title,
    encoding: source.encoding,
    provisions,
    warnings: warnings.map((warning) => ({ ...warning, message: message(warningMessages[warning.code], context.language) })),
    furniture,
    furnitureLines,
    source: lines,
    regulations,
    pictures: [...drawn].map(([place, { contentType, bytes }]) => ({
      place,
      address: `data:${contentType};base64,${bytes.toString("base64")}`,
    })),
    lost,
    invisible: invisible ?? 0,
  };
}
