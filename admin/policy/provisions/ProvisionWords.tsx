import { Fragment } from "react";
import { Link } from "react-router";
import type { Inline, Words } from "../../../schema/policy/blocks/block.screen.ts";
import { provisionBlocks } from "../../../schema/policy/blocks/blocks.screen.ts";
import { BlockTable } from "./BlockTable.tsx";
import { Picture } from "./Picture.tsx";
import { addressKey } from "./provision-reference.ts";

/** Where a reference leads: to the provision on the same page, or to the other document. */
const addressOf = ({ document, provision }: Extract<Inline, { readonly kind: "reference" }>): string =>
  document === null ? `?at=${addressKey({ identity: provision ?? "" })}` : `/policyDocuments/${document}/show`;

interface BlockWordsProps {
  readonly words: Words;
  /** Whether references lead there, and pictures to themselves at full size; not inside of a button. */
  readonly leads: boolean;
}

/** The words of a line or a cell, with what is emphasised, referred to or pictured in them. */
function BlockWords({ words, leads }: BlockWordsProps) {
  return words.map((inline, place) => {
    const key = `${place}:${inline.kind}`;
    if (inline.kind === "emphasis") return <strong key={key}>{inline.text}</strong>;
    if (inline.kind === "image") return <Picture key={key} picture={inline} leads={leads} />;
    if (inline.kind === "text" || !leads) return <Fragment key={key}>{inline.text}</Fragment>;
    return (
      <Link key={key} to={addressOf(inline)}>
        {inline.text}
      </Link>
    );
  });
}

interface ProvisionWordsProps {
  readonly provision: { readonly kind: string; readonly text: string };
  readonly leads?: boolean;
}

/** What a provision says: its lines as they run, and its tables as tables. Stands in what keeps line feeds. */
export function ProvisionWords({ provision, leads = true }: ProvisionWordsProps) {
  const blocks = provisionBlocks(provision);
  return blocks.map((block, place) => {
    const key = `${place}:${block.kind}`;
    if (block.kind === "table") {
      const rows = block.rows.map((cells, row) => ({
        key: `${row}`,
        cells: cells.map((words, column) => <BlockWords key={`${column}`} words={words} leads={leads} />),
      }));
      return <BlockTable key={key} rows={rows} />;
    }
    const previous = blocks[place - 1];
    return (
      <Fragment key={key}>
        {previous && previous.kind !== "table" && "\n"}
        {block.kind === "listLine" && block.mark}
        <BlockWords words={block.words} leads={leads} />
      </Fragment>
    );
  });
}
