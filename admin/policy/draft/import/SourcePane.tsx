import { Box } from "@mui/material";
import { memo, useEffect, useRef } from "react";
import { barredCells, isRule } from "../../../../schema/policy/blocks/table.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import type { ImportPreview } from "./import-preview.ts";
import { bringInto, paneStyle } from "./pane-style.ts";
import { importWords } from "./words.ts";

interface SourcePaneProps {
  readonly source: ImportPreview["source"];
  readonly doubted: ReadonlySet<number>;
  /** Lines of which nothing is in the text. */
  readonly leftOut: ReadonlySet<string>;
  /** The lines of the chosen provision, from and up to which. */
  readonly shown: readonly [from: number, to: number] | null;
  readonly onLine: (line: number) => void;
}

/** Names a line of the source, also where several share a number. */
export const lineKey = (line: number, text: string): string => `${line} ${text.replace(/\s+/g, "")}`;

/** A row of a table, its cells apart. */
const RowCells = ({ cells }: { readonly cells: readonly string[] }) => (
  <span className="cells">
    {cells.map((cell, place) => (
      <span key={place}>{cell.replaceAll("<br>", " ")}</span>
    ))}
  </span>
);

/** The source as it was read, line by line; a click shows what became of the line. */
export const SourcePane = memo(function SourcePane({ source, doubted, leftOut, shown, onLine }: SourcePaneProps) {
  const say = useSay();
  const pane = useRef<HTMLDivElement>(null);
  const [from, to] = shown ?? [-1, -1];
  useEffect(() => {
    if (from >= 0) bringInto(pane.current, `[data-line="${from}"]`);
  }, [from]);
  return (
    <Box ref={pane} sx={paneStyle} role="group" aria-label={say(importWords.source)}>
      {source.map(({ line, text }, place) => {
        const out = leftOut.has(lineKey(line, text));
        const cells = barredCells(text);
        if (cells && isRule(cells)) return null;
        return (
          <button
            key={`${place}:${line}`}
            type="button"
            className="row"
            tabIndex={-1}
            data-line={line}
            data-doubt={doubted.has(line) || undefined}
            data-shown={(line >= from && line < to) || undefined}
            onClick={() => onLine(line)}
          >
            <span className={out ? "out" : undefined}>{cells ? <RowCells cells={cells} /> : text}</span>
            {out && <span className="small">{` ${say(importWords.leftOutMark)}`}</span>}
          </button>
        );
      })}
    </Box>
  );
});
