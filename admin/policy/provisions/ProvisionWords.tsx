import { Fragment } from "react";
import { Link } from "react-router";
import type { Words } from "../../../schema/policy/blocks/block.screen.ts";
import { plainBlock, provisionBlocks } from "../../../schema/policy/blocks/blocks.screen.ts";
import { plainWords } from "../../../schema/policy/blocks/inline.screen.ts";
import { BlockTable } from "./BlockTable.tsx";
import { LinkedText } from "./LinkedText.tsx";
import { Picture } from "./Picture.tsx";
import { addressKey } from "./provision-reference.ts";
import { CitedSign, type TextLink, useLinksOf } from "./TextLinks.tsx";

interface BlockWordsProps {
  readonly words: Words;
  /** Whether references lead there, and pictures to themselves at full size; not inside of a button. */
  readonly leads: boolean;
  /** Where they begin in the plain text, and what of that leads elsewhere. */
  readonly start: number;
  readonly links: readonly TextLink[];
}

/** The words of a line or a cell, with what is emphasised, referred to or pictured in them. */
function BlockWords({ words, leads, start, links }: BlockWordsProps) {
  let end = start;
  return words.map((inline, place) => {
    const key = `${place}:${inline.kind}`;
    const from = end;
    end += inline.text.length;
    const text = <LinkedText text={inline.text} start={from} links={leads ? links : []} />;
    if (inline.kind === "emphasis") return <strong key={key}>{text}</strong>;
    if (inline.kind === "image") return <Picture key={key} picture={inline} leads={leads} />;
    const isLinked = links.some((link) => link.from < end && link.to > from);
    if (inline.kind !== "reference" || !leads || isLinked || inline.document !== null || inline.provision === null)
      return <Fragment key={key}>{text}</Fragment>;
    return (
      <Link key={key} to={`?at=${addressKey({ identity: inline.provision })}`}>
        {inline.text}
      </Link>
    );
  });
}

interface ProvisionWordsProps {
  readonly provision: { readonly id?: string; readonly kind: string; readonly text: string };
  readonly leads?: boolean;
}

/** What a provision says: its lines as they run, and its tables as tables. Stands in what keeps line feeds. */
export function ProvisionWords({ provision, leads = true }: ProvisionWordsProps) {
  const links = useLinksOf(provision.id);
  const blocks = provisionBlocks(provision);
  let next = 0;
  const shown = blocks.map((block, place) => {
    const key = `${place}:${block.kind}`;
    let start = next;
    next += plainBlock(block).length + 1;
    if (block.kind === "table") {
      const rows = block.rows.map((cells, row) => ({
        key: `${row}`,
        cells: cells.map((words, column) => {
          const from = start;
          start += plainWords(words).length + 1;
          return <BlockWords key={`${column}`} words={words} leads={leads} start={from} links={links} />;
        }),
      }));
      return <BlockTable key={key} rows={rows} />;
    }
    const previous = blocks[place - 1];
    const mark = block.kind === "listLine" ? block.mark : "";
    return (
      <Fragment key={key}>
        {previous && previous.kind !== "table" && "\n"}
        {mark}
        <BlockWords words={block.words} leads={leads} start={start + mark.length} links={links} />
      </Fragment>
    );
  });
  return (
    <>
      {shown}
      {leads && <CitedSign id={provision.id} />}
    </>
  );
}
