import { Box } from "@mui/material";
import { memo, useEffect, useRef } from "react";
import { useSay } from "../../../i18n/say.ts";
import type { ImportPreview } from "./import-preview.ts";
import { bringInto, paneStyle, rowStyle } from "./pane-style.ts";
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
        return (
          <Box
            key={`${place}:${line}`}
            component="button"
            type="button"
            tabIndex={-1}
            data-line={line}
            data-doubt={doubted.has(line) || undefined}
            data-shown={(line >= from && line < to) || undefined}
            onClick={() => onLine(line)}
            sx={rowStyle}
          >
            <Box component="span" sx={{ color: out ? "text.secondary" : undefined, textDecoration: out ? "line-through" : undefined }}>
              {text}
            </Box>
            {out && (
              <Box component="span" sx={{ ml: 1, fontSize: 12, color: "text.secondary" }}>
                {say(importWords.leftOutMark)}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
});
