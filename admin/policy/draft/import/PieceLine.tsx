import WarningIcon from "@mui/icons-material/WarningAmberOutlined";
import { Box } from "@mui/material";
import { memo } from "react";
import type { ImportPiece } from "../../../../schema/policy/import-choices/import-text.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { wordLabel } from "../../../marks/StateMark.tsx";
import { isDivision } from "../../provision.ts";
import { ProvisionWords } from "../../provisions/ProvisionWords.tsx";
import type { Doubt } from "./import-preview.ts";
import { rowStyle } from "./pane-style.ts";

interface PieceLineProps {
  readonly piece: ImportPiece;
  readonly doubts: readonly Doubt[] | undefined;
  readonly chosen: boolean;
  /** Whether the tab key stops there. */
  readonly reachable: boolean;
  readonly onChoose: (key: string) => void;
}

/** A provision of the preview, with what is doubtful about it. */
export const PieceLine = memo(function PieceLine({ piece, doubts, chosen, reachable, onChoose }: PieceLineProps) {
  const say = useSay();
  const { key, kind, label, heading, text, depth } = piece;
  const word = wordLabel("ProvisionKind", kind);
  return (
    <Box
      component="button"
      type="button"
      tabIndex={reachable ? 0 : -1}
      aria-pressed={chosen}
      data-piece={key}
      data-kind={kind}
      data-doubt={doubts ? true : undefined}
      data-shown={chosen || undefined}
      onClick={() => onChoose(key)}
      sx={[...(Array.isArray(rowStyle) ? rowStyle : [rowStyle]), { pl: { xs: 1 + Math.min(depth, 4), sm: 1 + depth * 2.5 } }]}
    >
      {!label && word && (
        <Box component="span" sx={{ fontSize: 12, color: "text.secondary", mr: 0.75, fontFamily: (theme) => theme.typography.fontFamily }}>
          {say(word)}
        </Box>
      )}
      {label && <strong>{`${label}　`}</strong>}
      {heading && (
        <Box component="span" sx={{ fontWeight: isDivision(piece) ? 700 : 600 }}>
          {`${heading}　`}
        </Box>
      )}
      <ProvisionWords provision={{ kind, text }} leads={false} />
      {doubts?.map(({ code, line, message }) => (
        <Box
          component="span"
          key={`${code}:${line}`}
          sx={{
            display: "flex",
            alignItems: "flex-start",
            gap: 0.5,
            fontSize: 13,
            lineHeight: 1.5,
            color: "roles.amber",
            fontFamily: (theme) => theme.typography.fontFamily,
          }}
        >
          <WarningIcon sx={{ fontSize: 16, mt: "2px" }} />
          {message}
        </Box>
      ))}
    </Box>
  );
});
