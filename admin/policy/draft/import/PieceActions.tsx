import DropIcon from "@mui/icons-material/BackspaceOutlined";
import SplitIcon from "@mui/icons-material/ContentCutOutlined";
import HigherIcon from "@mui/icons-material/FormatIndentDecreaseOutlined";
import DeeperIcon from "@mui/icons-material/FormatIndentIncreaseOutlined";
import MergeIcon from "@mui/icons-material/VerticalAlignTopOutlined";
import { Box, IconButton, NativeSelect, Tooltip } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import type { ImportChoice } from "../../../../schema/policy/import-choices/import-choice.screen.ts";
import type { ImportedKind, ImportPiece } from "../../../../schema/policy/import-choices/import-text.screen.ts";
import { words } from "../../../../schema/shared/words.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { SplitChooser } from "./SplitChooser.tsx";
import { splitPlaces } from "./split-places.ts";
import { importWords } from "./words.ts";

interface PieceActionsProps {
  readonly piece: ImportPiece;
  /** The one before it; null for the first. */
  readonly before: ImportPiece | null;
  readonly onChoice: (choice: ImportChoice) => void;
}

const kinds = Object.keys(words.ProvisionKind) as ImportedKind[];

/** What can be decided about the chosen provision, each with one click. */
export function PieceActions({ piece, before, onChoice }: PieceActionsProps) {
  const say = useSay();
  const [splitting, setSplitting] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // What can be chosen from may lie below the edge of the pane.
  useEffect(() => {
    if (box.current || splitting) box.current?.scrollIntoView({ block: "nearest" });
  }, [splitting]);
  const { key, depth } = piece;
  const places = splitPlaces(piece.text);
  const actions = [
    { word: importWords.higher, icon: <HigherIcon />, possible: depth > 0, choice: { operation: "level", piece: key, by: -1 } },
    {
      word: importWords.deeper,
      icon: <DeeperIcon />,
      possible: before !== null && before.depth >= depth,
      choice: { operation: "level", piece: key, by: 1 },
    },
    { word: importWords.merge, icon: <MergeIcon />, possible: before !== null, choice: { operation: "merge", piece: key } },
    { word: importWords.drop, icon: <DropIcon />, possible: true, choice: { operation: "drop", piece: key } },
  ] as const;
  return (
    <Box ref={box} sx={{ bgcolor: "roles.selected", px: 1, pb: 0.5, fontFamily: (theme) => theme.typography.fontFamily }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 0.5 }}>
        <NativeSelect
          value={piece.kind}
          onChange={(event) =>
            onChoice({ operation: "kind", piece: key, kind: kinds.find((kind) => kind === event.target.value) ?? "paragraph" })
          }
          inputProps={{ "aria-label": say(importWords.kind) }}
          sx={{ fontSize: 14, mr: 1 }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(words.ProvisionKind[kind])}
            </option>
          ))}
        </NativeSelect>
        {actions.map(({ word, icon, possible, choice }) => (
          <Tooltip key={word.en} title={say(word)}>
            <span>
              <IconButton size="small" aria-label={say(word)} disabled={!possible} onClick={() => onChoice(choice)}>
                {icon}
              </IconButton>
            </span>
          </Tooltip>
        ))}
        <Tooltip title={say(importWords.split)}>
          <span>
            <IconButton
              size="small"
              aria-label={say(importWords.split)}
              aria-expanded={splitting}
              disabled={places.length === 0}
              onClick={() => setSplitting(!splitting)}
            >
              <SplitIcon />
            </IconButton>
          </span>
        </Tooltip>
      </Box>
      {splitting && places.length > 0 && (
        <SplitChooser text={piece.text} places={places} onSplit={(at) => onChoice({ operation: "split", piece: key, at })} />
      )}
    </Box>
  );
}
