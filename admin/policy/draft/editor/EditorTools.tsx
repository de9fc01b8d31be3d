import AddIcon from "@mui/icons-material/AddOutlined";
import DownIcon from "@mui/icons-material/ArrowDownwardOutlined";
import UpIcon from "@mui/icons-material/ArrowUpwardOutlined";
import RemoveIcon from "@mui/icons-material/DeleteOutlined";
import EmphasisIcon from "@mui/icons-material/FormatBoldOutlined";
import HigherIcon from "@mui/icons-material/FormatIndentDecreaseOutlined";
import DeeperIcon from "@mui/icons-material/FormatIndentIncreaseOutlined";
import RedoIcon from "@mui/icons-material/RedoOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import UndoIcon from "@mui/icons-material/UndoOutlined";
import { Box, Button } from "@mui/material";
import { toggleMark } from "prosemirror-commands";
import { undo } from "prosemirror-history";
import type { ReactNode } from "react";
import { useSay } from "../../../i18n/say.ts";
import { topBarHeight } from "../../../layout/top-bar-height.ts";
import { wordLabel } from "../../../marks/StateMark.tsx";
import { KeyHelp } from "../../../shared/KeyHelp.tsx";
import { staticWhereLow } from "../../../theme/low.ts";
import type { ProvisionKind } from "../../provision.ts";
import type { DraftSession } from "./draft-session.ts";
import { keysOfText } from "./editor-keys.ts";
import { useSessionState } from "./session-context.ts";
import { ToolButton } from "./ToolButton.tsx";
import { ToolMenu } from "./ToolMenu.tsx";
import { emphasis } from "./text/editor-schema.ts";
import { insertBehind, insertTable, removeSelected } from "./typing/kinds-and-labels.ts";
import { indent, moveDown, moveUp, outdent } from "./typing/levels-and-places.ts";
import { redoInPlace } from "./typing/redo-in-place.ts";
import { addColumn, addRow, lineBehindTable, removeColumn, removeRow, removeTable } from "./typing/tables.ts";
import type { PressedLabel } from "./use-draft-session.ts";
import { editorWords } from "./words.ts";

const insertable: readonly ProvisionKind[] = ["article", "paragraph", "item", "section", "chapter", "annex"];

interface EditorToolsProps {
  readonly session: DraftSession;
  readonly onLabel: (pressed: PressedLabel) => void;
  readonly onPicture: () => void;
  /** How the text is saved: it stays in sight with the tools. */
  readonly state: ReactNode;
}

/** What can be done where the caret stands: above the text, on phones at the thumb. */
export function EditorTools({ session, onLabel, onPicture, state }: EditorToolsProps) {
  const say = useSay();
  const { here } = useSessionState(session);
  const { run } = session;
  const kind = here && wordLabel("ProvisionKind", here.kind);
  const nameOf = (one: ProvisionKind) => {
    const word = wordLabel("ProvisionKind", one);
    return word ? say(word) : one;
  };
  return (
    <Box
      data-no-print
      sx={{
        position: { xs: "fixed", md: "sticky" },
        top: { md: topBarHeight },
        bottom: { xs: "calc(56px + env(safe-area-inset-bottom))", md: "auto" },
        left: { xs: 0, md: "auto" },
        right: { xs: 0, md: "auto" },
        ...staticWhereLow,
        zIndex: 10,
        display: "flex",
        flexDirection: { xs: "column", md: "row" },
        alignItems: { md: "center" },
        columnGap: 2,
        py: 0.5,
        px: { xs: 1, md: 0 },
        mb: { md: 1 },
        bgcolor: "roles.sheet",
        borderBottom: { md: 1 },
        borderTop: { xs: 1, md: 0 },
        borderColor: { xs: "roles.hairline", md: "roles.hairline" },
      }}
    >
      {state}
      <Box
        role="toolbar"
        aria-label={say(editorWords.tools)}
        sx={{
          order: { md: -1 },
          display: "flex",
          alignItems: "center",
          flexWrap: { md: "wrap" },
          overflowX: { xs: "auto", md: "visible" },
          gap: 0.25,
          flex: { md: 1 },
        }}
      >
        <ToolButton label={say(editorWords.undo)} disabled={!here?.canUndo} onClick={() => run(undo)}>
          <UndoIcon fontSize="small" />
        </ToolButton>
        <ToolButton label={say(editorWords.redo)} disabled={!here?.canRedo} onClick={() => run(redoInPlace)}>
          <RedoIcon fontSize="small" />
        </ToolButton>
        <Button
          size="small"
          disabled={!here}
          aria-haspopup="dialog"
          aria-label={`${say(editorWords.label)}${here ? ` ${kind ? say(kind) : ""} ${here.label}` : ""}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => here && onLabel({ id: here.id, element: event.currentTarget })}
          sx={{ minWidth: 92, flexShrink: 0, justifyContent: "flex-start", fontWeight: 400 }}
        >
          {here ? [here.label, kind && say(kind)].filter(Boolean).join(" · ") : say(editorWords.label)}
        </Button>
        <ToolButton label={say(editorWords.higher)} disabled={!here} onClick={() => run(outdent)}>
          <HigherIcon fontSize="small" />
        </ToolButton>
        <ToolButton label={say(editorWords.deeper)} disabled={!here} onClick={() => run(indent)}>
          <DeeperIcon fontSize="small" />
        </ToolButton>
        <ToolButton label={say(editorWords.up)} disabled={!here} onClick={() => run(moveUp)}>
          <UpIcon fontSize="small" />
        </ToolButton>
        <ToolButton label={say(editorWords.down)} disabled={!here} onClick={() => run(moveDown)}>
          <DownIcon fontSize="small" />
        </ToolButton>
        <ToolButton
          label={say(editorWords.emphasis)}
          disabled={!here}
          aria-pressed={here?.emphasised ?? false}
          color={here?.emphasised ? "primary" : "default"}
          onClick={() => run(toggleMark(emphasis))}
        >
          <EmphasisIcon fontSize="small" />
        </ToolButton>
        <ToolMenu
          label={say(editorWords.insert)}
          icon={<AddIcon fontSize="small" />}
          choices={[
            { label: say(editorWords.sameBehind), onChoose: () => run(insertBehind()) },
            ...insertable.map((one) => ({ label: nameOf(one), onChoose: () => run(insertBehind(one)) })),
            { label: say(editorWords.insertTable), onChoose: () => run(insertTable(3, 3)) },
            { label: say(editorWords.insertPicture), onChoose: onPicture },
          ]}
        />
        {here?.inTable && (
          <ToolMenu
            label={say(editorWords.table)}
            icon={<TableIcon fontSize="small" />}
            choices={[
              { label: say(editorWords.addRow), onChoose: () => run(addRow) },
              { label: say(editorWords.addColumn), onChoose: () => run(addColumn) },
              { label: say(editorWords.lineBehindTable), onChoose: () => run(lineBehindTable) },
              { label: say(editorWords.removeRow), onChoose: () => run(removeRow) },
              { label: say(editorWords.removeColumn), onChoose: () => run(removeColumn) },
              { label: say(editorWords.removeTable), onChoose: () => run(removeTable) },
            ]}
          />
        )}
        <ToolButton label={say(editorWords.remove)} disabled={!here} onClick={() => run(removeSelected)}>
          <RemoveIcon fontSize="small" />
        </ToolButton>
        <Box sx={{ flex: 1 }} />
        <KeyHelp name={editorWords.keys} keys={keysOfText} width={460} size="small" />
      </Box>
    </Box>
  );
}
