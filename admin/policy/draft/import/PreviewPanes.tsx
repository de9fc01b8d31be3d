import { Box, type Theme, ToggleButton, ToggleButtonGroup, useMediaQuery } from "@mui/material";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { ImportChoice } from "../../../../schema/policy/import-choices/import-choice.screen.ts";
import type { ImportText } from "../../../../schema/policy/import-choices/import-text.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { PictureAddresses } from "../../provisions/Picture.tsx";
import { pieceAt } from "./doubts.ts";
import type { Doubt, ImportPreview } from "./import-preview.ts";
import { LeftOutList } from "./LeftOutList.tsx";
import { PieceActions } from "./PieceActions.tsx";
import { PieceLine } from "./PieceLine.tsx";
import { bringInto, paneStyle } from "./pane-style.ts";
import { lineKey, SourcePane } from "./SourcePane.tsx";
import { importWords } from "./words.ts";

interface PreviewPanesProps {
  readonly preview: ImportPreview;
  readonly text: ImportText;
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onChoice: (choice: ImportChoice) => void;
  readonly onUndo: () => void;
}

/** The source beside the provisions that were made of it; on a phone one of the two at a time. A click on either shows the other. */
export function PreviewPanes({ preview, text, doubts, chosen, onChoose, onChoice, onUndo }: PreviewPanesProps) {
  const say = useSay();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("md"));
  const [side, setSide] = useState<"source" | "provisions">("provisions");
  const pane = useRef<HTMLDivElement>(null);
  const { pieces, leftOut } = text;
  const place = pieces.findIndex(({ key }) => key === chosen);
  const piece = pieces[place] ?? null;
  const doubted = useMemo(() => new Set(preview.warnings.map(({ line }) => line)), [preview]);
  const out = useMemo(() => new Set(leftOut.flatMap((one) => one.text.split("\n").map((words) => lineKey(one.line, words)))), [leftOut]);
  const addresses = useMemo(() => new Map(preview.pictures.map((one) => [one.place, one.address])), [preview]);
  useEffect(() => {
    if (chosen !== null) bringInto(pane.current, `[data-piece="${CSS.escape(chosen)}"]`);
  }, [chosen]);
  const shown = useMemo((): readonly [number, number] | null => {
    if (!piece) return null;
    const next = pieces.slice(place + 1).find(({ line }) => line > piece.line);
    return [piece.line, next?.line ?? Number.POSITIVE_INFINITY];
  }, [pieces, piece, place]);
  const go = (step: number) => {
    const next = pieces[Math.max(0, Math.min(pieces.length - 1, place + step))];
    if (!next) return;
    onChoose(next.key);
    requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>(`[data-piece="${CSS.escape(next.key)}"]`)?.focus());
  };
  const key = (event: KeyboardEvent) => {
    const { key: pressed, altKey, ctrlKey, metaKey } = event;
    if (event.target instanceof HTMLSelectElement) return;
    const does: (() => void) | undefined =
      (ctrlKey || metaKey) && pressed === "z"
        ? onUndo
        : pressed === "ArrowDown"
          ? () => go(1)
          : pressed === "ArrowUp"
            ? () => go(-1)
            : piece && altKey && (pressed === "ArrowLeft" || pressed === "ArrowRight")
              ? () => onChoice({ operation: "level", piece: piece.key, by: pressed === "ArrowLeft" ? -1 : 1 })
              : piece && (pressed === "Backspace" || pressed === "Delete")
                ? () => {
                    const next = pieces[pressed === "Backspace" ? place - 1 : place + 1];
                    onChoice({ operation: pressed === "Backspace" ? "merge" : "drop", piece: piece.key });
                    if (next) onChoose(next.key);
                  }
                : undefined;
    if (!does) return;
    event.preventDefault();
    does();
  };
  const bySource = (line: number) => {
    const found = pieceAt(pieces, line);
    if (found) onChoose(found.key);
    setSide("provisions");
  };
  const first = pieces[0]?.key;
  return (
    <PictureAddresses value={addresses}>
      {narrow && (
        <ToggleButtonGroup exclusive size="small" value={side} onChange={(_, value) => value && setSide(value)}>
          <ToggleButton value="source">{say(importWords.source)}</ToggleButton>
          <ToggleButton value="provisions">{say(importWords.provisions)}</ToggleButton>
        </ToggleButtonGroup>
      )}
      <Box sx={{ display: "flex", gap: 2, height: { xs: "62vh", md: "58vh" }, minHeight: 280 }}>
        {(!narrow || side === "source") && (
          <SourcePane source={preview.source} doubted={doubted} leftOut={out} shown={shown} onLine={bySource} />
        )}
        {(!narrow || side === "provisions") && (
          <Box
            ref={pane}
            sx={paneStyle}
            role="group"
            aria-label={say(importWords.provisions)}
            title={say(importWords.keys)}
            onKeyDown={key}
          >
            {pieces.map((one, at) => (
              <Box key={one.key}>
                <PieceLine
                  piece={one}
                  doubts={doubts.get(one.key)}
                  chosen={one.key === chosen}
                  reachable={chosen === null ? one.key === first : one.key === chosen}
                  onChoose={onChoose}
                />
                {one.key === chosen && <PieceActions key={one.text} piece={one} before={pieces[at - 1] ?? null} onChoice={onChoice} />}
              </Box>
            ))}
            <LeftOutList leftOut={leftOut} onChoice={onChoice} />
          </Box>
        )}
      </Box>
    </PictureAddresses>
  );
}
