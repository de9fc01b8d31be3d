import WarningIcon from "@mui/icons-material/WarningAmberOutlined";
import { Box } from "@mui/material";
import { type CSSProperties, memo } from "react";
import type { ImportPiece } from "../../../../schema/policy/import-choices/import-text.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { wordLabel } from "../../../marks/StateMark.tsx";
import { isDivision } from "../../provision.ts";
import { ProvisionWords } from "../../provisions/ProvisionWords.tsx";
import type { Doubt } from "./import-preview.ts";

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
    <button
      type="button"
      className="row"
      tabIndex={reachable ? 0 : -1}
      aria-pressed={chosen}
      data-piece={key}
      data-kind={kind}
      data-doubt={doubts ? true : undefined}
      data-shown={chosen || undefined}
      style={{ "--depth": depth } as CSSProperties}
      onClick={() => onChoose(key)}
    >
      {!label && word && <span className="small">{`${say(word)} `}</span>}
      {label && <strong>{`${label}　`}</strong>}
      {heading && <span className="heading" data-division={isDivision(piece) || undefined}>{`${heading}　`}</span>}
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
    </button>
  );
});
