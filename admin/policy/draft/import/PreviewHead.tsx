import NextIcon from "@mui/icons-material/KeyboardArrowDown";
import PreviousIcon from "@mui/icons-material/KeyboardArrowUp";
import UndoIcon from "@mui/icons-material/UndoOutlined";
import { Alert, Box, Button, IconButton, Typography } from "@mui/material";
import { useSay } from "../../../i18n/say.ts";
import type { Doubt, ImportPreview } from "./import-preview.ts";
import { importWords } from "./words.ts";

interface PreviewHeadProps {
  readonly preview: ImportPreview;
  readonly provisionCount: number;
  readonly changes: number;
  /** Doubts about the text as a whole. */
  readonly general: readonly Doubt[];
  /** Which of the doubtful places is chosen, from 1, and how many there are. */
  readonly place: number;
  readonly places: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
}

/** What the preview comes to, the way from one doubtful place to the next, and back from what was changed. */
export function PreviewHead(props: PreviewHeadProps) {
  const { preview, provisionCount, changes, general, place, places, onStep, onUndo, onAgain } = props;
  const say = useSay();
  const { warnings, lost, invisible, encoding } = preview;
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5, alignItems: "center" }}>
        <Typography sx={{ fontWeight: 600 }} data-provisions={provisionCount}>
          {say(importWords.provisionCount, { smart_count: provisionCount })}
        </Typography>
        {warnings.length === 0 && <span>{say(importWords.noWarnings)}</span>}
        {places > 0 && <span>{say(importWords.warningCount, { smart_count: places })}</span>}
        {places > 0 && (
          <Box sx={{ display: "flex", alignItems: "center" }}>
            <IconButton size="small" aria-label={say(importWords.previousDoubt)} onClick={() => onStep(-1)}>
              <PreviousIcon />
            </IconButton>
            <IconButton size="small" aria-label={say(importWords.nextDoubt)} onClick={() => onStep(1)}>
              <NextIcon />
            </IconButton>
            {place > 0 && <span role="status">{say(importWords.doubtPlace, { place, count: places })}</span>}
          </Box>
        )}
        {lost === 0 && <span>{say(importWords.nothingLost)}</span>}
        {invisible > 0 && <span>{say(importWords.invisible, { smart_count: invisible })}</span>}
        <Typography variant="caption" color="textSecondary">
          {encoding === "docx" ? say(importWords.wordDocument) : say(importWords.encoding, { encoding: encoding.toUpperCase() })}
        </Typography>
        <Box sx={{ ml: "auto", display: "flex", gap: 1, alignItems: "center" }}>
          {changes > 0 && (
            <>
              <span role="status">{say(importWords.changesMade, { smart_count: changes })}</span>
              <Button size="small" startIcon={<UndoIcon />} onClick={onUndo}>
                {say(importWords.undo)}
              </Button>
            </>
          )}
          <Button size="small" onClick={onAgain}>
            {say(importWords.otherText)}
          </Button>
        </Box>
      </Box>
      {lost > 0 && <Alert severity="error">{say(importWords.lost, { smart_count: lost })}</Alert>}
      {general.length > 0 && (
        <Alert severity="warning">
          {general.map(({ code, line, message }) => (
            <div key={`${code}:${line}`}>{message}</div>
          ))}
        </Alert>
      )}
    </>
  );
}
