import { useDraggable, useDroppable } from "@dnd-kit/core";
import MoveIcon from "@mui/icons-material/ArrowForwardOutlined";
import { Box, IconButton, Menu, MenuItem } from "@mui/material";
import { useContext, useState } from "react";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { useList } from "../../screens/list/ListContext.ts";
import type { BoardFrames } from "../../screens/list/rows/ListBoard.tsx";
import { BoardMovesContext, statesAfter } from "./BoardMoves.ts";
import { deskWords } from "./words.ts";

/** A column that takes the cards that may come to its state; the others are faint while a card is in the hand. */
const Column: BoardFrames["column"] = ({ word, children }) => {
  const moves = useContext(BoardMovesContext);
  const { setNodeRef, isOver } = useDroppable({ id: word });
  const dragged = moves?.dragged ?? null;
  const takes = dragged !== null && moves !== null && statesAfter(moves.definition, dragged).some(({ key }) => key === word);
  return (
    <Box
      ref={setNodeRef}
      sx={(theme) => ({
        // The whole column takes a card, also below those that lie there.
        flex: 1,
        minHeight: dragged === null ? 0 : 160,
        borderRadius: 1.5,
        opacity: dragged === null || takes || dragged === word ? 1 : 0.45,
        outline: takes ? `2px ${isOver ? "solid" : "dashed"} ${theme.palette.primary.main}` : "none",
        outlineOffset: 2,
        bgcolor: takes && isOver ? theme.palette.roles.selected : "transparent",
      })}
    >
      {children}
    </Box>
  );
};

/** A card that can be dragged to another column, or be brought there by its own button. */
const Card: BoardFrames["card"] = ({ record, word, children }) => {
  const { resource } = useList();
  const moves = useContext(BoardMovesContext);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: String(record.id), data: { record, word } });
  const say = useSay();
  const title = useRecordTitle();
  const next = moves ? statesAfter(moves.definition, word) : [];
  return (
    <Box
      ref={setNodeRef}
      {...listeners}
      // The link in the card would be dragged as an address.
      onDragStart={(event) => event.preventDefault()}
      sx={{ position: "relative", opacity: isDragging ? 0.4 : 1, cursor: "grab", touchAction: "manipulation" }}
    >
      {children}
      <IconButton
        size="small"
        aria-haspopup="menu"
        aria-label={say(deskWords.carryOn, { title: title(resource, record) })}
        onClick={(event) => setAnchor(event.currentTarget)}
        onPointerDown={(event) => event.stopPropagation()}
        sx={{ position: "absolute", bottom: 4, right: 6 }}
      >
        <MoveIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {next.length === 0 && <MenuItem disabled>{say(deskWords.nowhere)}</MenuItem>}
        {next.map(({ key, label }) => (
          <MenuItem
            key={key}
            onClick={() => {
              setAnchor(null);
              moves?.carryOn(record, key);
            }}
          >
            {say(deskWords.carryTo, { state: say(inBoth(label)) })}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
};

export const boardFrames: BoardFrames = { column: Column, card: Card };
