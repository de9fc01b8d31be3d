import { Box } from "@mui/material";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { linesOf, type TreeDepartment, treeOf } from "./department-tree.ts";
import { TreeItem } from "./TreeItem.tsx";
import { treeStep } from "./tree-keys.ts";
import { organisationWords } from "./words.ts";

/** Milliseconds within which typed letters belong together. */
const TYPING = 700;
/** Departments of an organisation that is shown whole. */
const SMALL = 60;
/** Of a larger one deeper branches are closed at first. */
const OPEN_LEVELS = 2;

interface DepartmentTreeProps {
  readonly departments: readonly TreeDepartment[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Whether departments and people can be dragged onto others. */
  readonly movable: boolean;
}

/** What is closed at first: nothing of a small organisation; of a large one what lies deep, away from the chosen department. */
function closedAtFirst(departments: readonly TreeDepartment[], chosen: string | null): ReadonlySet<string> {
  if (departments.length <= SMALL) return new Set();
  const parents = new Map(departments.map(({ id, parent }) => [id, parent?.id ?? null]));
  const open = new Set<string>();
  for (let id = parents.get(chosen ?? "") ?? null; id !== null; id = parents.get(id) ?? null) open.add(id);
  const lines = linesOf(treeOf(departments), new Set());
  return new Set(
    lines.filter(({ level, department: { id } }) => level > OPEN_LEVELS && !open.has(id)).map(({ department }) => department.id),
  );
}

/** The departments as a tree: arrows, Home, End and typed letters move in it, Enter chooses. */
export function DepartmentTree({ departments, chosen, onChoose, movable }: DepartmentTreeProps) {
  const say = useSay();
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: "", at: 0 });
  const [closed, setClosed] = useState(() => closedAtFirst(departments, chosen));
  const [active, setActive] = useState(chosen);
  const lines = useMemo(() => linesOf(treeOf(departments), closed), [departments, closed]);
  const reachable = lines.some(({ department }) => department.id === active) ? active : (lines[0]?.department.id ?? null);
  useEffect(() => {
    if (tree.current?.contains(document.activeElement)) tree.current.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }, [reachable]);
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, []);
  const toggle = (id: string, open: boolean) =>
    setClosed((before) => new Set(open ? [...before].filter((other) => other !== id) : [...before, id]));
  const letters = (event: KeyboardEvent): string => {
    if (event.key.length !== 1 || event.key === " ") return "";
    const now = event.timeStamp;
    typed.current = {
      text: now - typed.current.at > TYPING ? event.key.toLowerCase() : typed.current.text + event.key.toLowerCase(),
      at: now,
    };
    return typed.current.text;
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "/") return;
    if (
      (event.key === "Enter" || event.key === " ") &&
      reachable &&
      event.target instanceof HTMLElement &&
      event.target.role === "treeitem"
    ) {
      event.preventDefault();
      onChoose(reachable);
      return;
    }
    const step = treeStep(lines, reachable, event.key, letters(event));
    if (!step) return;
    event.preventDefault();
    if ("go" in step) setActive(step.go);
    else if ("open" in step) toggle(step.open, true);
    else toggle(step.close, false);
  };
  return (
    <Box ref={tree} role="tree" aria-label={say(organisationWords.tree)} onKeyDown={keys}>
      {lines.map((line) => (
        <TreeItem
          key={line.department.id}
          line={line}
          reachable={line.department.id === reachable}
          chosen={line.department.id === chosen}
          movable={movable}
          onToggle={toggle}
          onChoose={(id) => {
            setActive(id);
            onChoose(id);
          }}
        />
      ))}
    </Box>
  );
}
