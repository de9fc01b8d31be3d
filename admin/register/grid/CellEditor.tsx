import { Box, Paper } from "@mui/material";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSay } from "../../i18n/say.ts";
import type { GridColumn } from "./grid-column.ts";
import { type CellChoice, useChoicesOf } from "./use-choices-of.ts";
import { gridWords } from "./words.ts";

/** Where the cell lies in the sheet, in pixels. */
export interface Frame {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface CellEditorProps {
  readonly column: GridColumn;
  readonly frame: Frame;
  /** What stands in the editor; null while nothing is being typed. */
  readonly draft: string | null;
  readonly name: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onDraft: (text: string) => void;
  /** A value that was chosen, in the place of a text. */
  readonly onChoose: (choice: CellChoice) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (event: React.ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: React.ClipboardEvent) => void;
  readonly onBlur: () => void;
}

/** Has the focus of the whole sheet, so that any key, and any input method, begins to type in the cell over which it lies. */
export function CellEditor(props: CellEditorProps) {
  const { column, frame, draft, name, area, onDraft, onChoose, onKeyDown, onCopy, onPaste, onBlur } = props;
  const say = useSay();
  const typing = draft !== null;
  const [begun, setBegun] = useState<string | null>(null);
  const [marked, setMarked] = useState(-1);
  useEffect(() => {
    setBegun(draft === null ? null : (before) => before ?? draft);
    setMarked(-1);
  }, [draft]);
  const choices = useChoicesOf(column, draft ?? "", !typing || draft === begun);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || !typing) return;
    element.style.height = "auto";
    element.style.height = `${Math.max(frame.height + 1, Math.min(element.scrollHeight, 220))}px`;
  });
  const shown = typing ? choices : [];
  const list = useRef<HTMLDivElement>(null);
  const offers = shown.length > 0;
  useEffect(() => {
    if (offers) list.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [offers]);
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const moves = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (shown.length > 0 && moves && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      setMarked((at) => (at + by + shown.length + (at < 0 && by < 0 ? 1 : 0)) % shown.length);
      return;
    }
    const chosen = shown[marked];
    if (chosen && (event.key === "Enter" || event.key === "Tab") && !event.nativeEvent.isComposing) {
      onChoose(chosen);
      if (typeof chosen.value === "string" && column.of.kind === "choices") {
        event.preventDefault();
        return;
      }
    }
    onKeyDown(event);
  };
  return (
    <Box sx={{ position: "absolute", zIndex: 3, ...frame, pointerEvents: typing ? "auto" : "none" }}>
      <textarea
        ref={area}
        aria-label={name}
        aria-autocomplete={shown.length > 0 ? "list" : undefined}
        value={draft ?? ""}
        rows={1}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onDraft(target.value)}
        onKeyDown={keyDown}
        onCopy={(event) => onCopy(event, false)}
        onCut={(event) => onCopy(event, true)}
        onPaste={onPaste}
        onBlur={onBlur}
        style={{
          ...{
            width: "100%",
            height: frame.height,
            boxSizing: "border-box",
            resize: "none",
            font: "inherit",
            fontSize: 14,
            lineHeight: "22px",
          },
          ...{ padding: "5px 7px", border: "none", outline: "none", color: "inherit", overflow: "auto" },
          opacity: typing ? 1 : 0,
          background: "Canvas",
        }}
      />
      {shown.length > 0 && (
        <Paper
          ref={list}
          elevation={3}
          role="listbox"
          aria-label={say(gridWords.choose)}
          sx={{ minWidth: frame.width, width: "max-content", maxWidth: 360, py: 0.5 }}
        >
          {shown.map((choice, place) => (
            <Box
              key={`${choice.name} ${choice.detail ?? ""}`}
              role="option"
              aria-selected={place === marked}
              onMouseDown={(event) => {
                // The focus stays in the cell.
                event.preventDefault();
                onChoose(choice);
              }}
              sx={{
                px: 1.25,
                py: 0.5,
                fontSize: 14,
                cursor: "pointer",
                bgcolor: place === marked ? "action.selected" : "transparent",
                "&:hover": { bgcolor: "action.hover" },
              }}
            >
              {choice.name}
              {choice.detail && (
                <Box component="span" sx={{ color: "text.secondary", fontSize: 12.5, ml: 1 }}>
                  {choice.detail}
                </Box>
              )}
            </Box>
          ))}
        </Paper>
      )}
    </Box>
  );
}
