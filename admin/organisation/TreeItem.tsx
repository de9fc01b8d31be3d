import { useDraggable, useDroppable } from "@dnd-kit/core";
import EventIcon from "@mui/icons-material/EventOutlined";
import ExpandMoreIcon from "@mui/icons-material/ExpandMore";
import { Box, Link as MuiLink, Tooltip, Typography } from "@mui/material";
import { Link } from "react-router";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { peopleAddress } from "../screens/display/PeopleCount.tsx";
import { actingOn, type TreeLine } from "./department-tree.ts";
import { organisationWords } from "./words.ts";

interface TreeItemProps {
  readonly line: TreeLine;
  /** Whether Tab leads to it. */
  readonly reachable: boolean;
  readonly chosen: boolean;
  readonly movable: boolean;
  readonly onToggle: (id: string, open: boolean) => void;
  readonly onChoose: (id: string) => void;
}

/** Pixels of a level; deep down they become narrower, so that the names keep their room. */
const indent = (level: number) => Math.min(level - 1, 4) * 18 + Math.max(0, level - 5) * 8;

/** A department in the tree: who leads it, how many people it has, and where it is to move. */
export function TreeItem({ line, reachable, chosen, movable, onToggle, onChoose }: TreeItemProps) {
  const { department, level, place, sisters, hasBelow, open } = line;
  const { id, name, fullName, head, deputies, headcount, movesOn, movesTo } = department;
  const say = useSay();
  const { today } = useMe();
  const drag = useDraggable({ id: `department ${id}`, data: { department }, disabled: !movable });
  const drop = useDroppable({ id, data: { department }, disabled: !movable });
  const acting = actingOn(deputies, today).map(({ person }) => say(organisationWords.acts, { name: person?.name ?? "" }));
  const leaders = [head?.name, ...acting].filter(Boolean).join(" · ");
  const { listeners, setNodeRef } = drag;
  return (
    <Box
      ref={(element: HTMLElement | null) => {
        drop.setNodeRef(element);
        setNodeRef(element);
      }}
      {...listeners}
      role="treeitem"
      tabIndex={reachable ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={sisters}
      aria-selected={chosen}
      {...(hasBelow ? { "aria-expanded": open } : {})}
      onClick={() => onChoose(id)}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 0.5,
        minHeight: 36,
        pr: 1,
        pl: `${indent(level)}px`,
        borderRadius: 1,
        cursor: "pointer",
        opacity: drag.isDragging ? 0.5 : 1,
        touchAction: "manipulation",
        outline: drop.isOver && !drag.isDragging ? "2px dashed" : "none",
        outlineColor: "roles.indigo",
        outlineOffset: -2,
        bgcolor: chosen ? "roles.selected" : "transparent",
        "&:hover": { bgcolor: chosen ? "roles.selected" : "roles.hover" },
        "&:focus-visible": { outline: "2px solid", outlineColor: "roles.indigo", outlineOffset: -2 },
      }}
    >
      <Box
        aria-hidden
        onClick={(event) => {
          if (!hasBelow) return;
          event.stopPropagation();
          onToggle(id, !open);
        }}
        sx={{ width: 24, height: 24, flexShrink: 0, display: "grid", placeItems: "center", color: "text.secondary" }}
      >
        {hasBelow && <ExpandMoreIcon fontSize="small" sx={{ transform: open ? "none" : "rotate(-90deg)" }} />}
      </Box>
      <Box sx={{ minWidth: 0, flex: 1, py: 0.5 }}>
        <Box sx={{ fontWeight: chosen ? 600 : 400, overflowWrap: "anywhere", lineHeight: 1.4 }}>{name}</Box>
        {leaders && (
          <Typography variant="caption" component="div" noWrap sx={{ color: "text.secondary", lineHeight: 1.3 }}>
            {leaders}
          </Typography>
        )}
      </Box>
      {movesOn && (
        <Tooltip title={say(organisationWords.movesTo, { name: movesTo?.name ?? say(organisationWords.top), day: movesOn })}>
          <EventIcon fontSize="small" sx={{ color: "roles.indigo", flexShrink: 0 }} />
        </Tooltip>
      )}
      {headcount !== null && headcount > 0 && (
        <MuiLink
          component={Link}
          to={peopleAddress(id, fullName)}
          tabIndex={reachable ? 0 : -1}
          onClick={(event) => event.stopPropagation()}
          sx={{ flexShrink: 0, fontSize: 13, lineHeight: "24px", minWidth: 28, textAlign: "right" }}
        >
          {say(organisationWords.peopleCount, { smart_count: headcount })}
        </MuiLink>
      )}
    </Box>
  );
}
