import { Box, Button, ButtonBase, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { PersonAvatar } from "../shared/PersonAvatar.tsx";
import { CellDialog } from "./CellDialog.tsx";
import { type Matrix, type MatrixPerson, openOf } from "./matrix.ts";
import { obligationWords } from "./words.ts";

/** So many people are shown at once, and so much of each. */
const SHOWN = 12;
const ITEMS = 3;

/** The matrix where there is no room for it: a card for each person who has something to do, the most urgent first. */
export function MatrixCards({ matrix }: { readonly matrix: Matrix }) {
  const say = useSay();
  const [count, setCount] = useState(SHOWN);
  const [opened, setOpened] = useState<{ personId: string; assignmentId: string } | null>(null);
  const cards = matrix.people
    .map((person, row) => ({ person, items: openOf(matrix, row) }))
    .filter(({ items }) => items.length > 0)
    .map((card) => ({ ...card, overdue: card.items.filter(({ state }) => state === "overdue").length }))
    .sort((one, other) => other.overdue - one.overdue || other.items.length - one.items.length);
  if (cards.length === 0) return <Typography color="textSecondary">{say(obligationWords.allDone)}</Typography>;
  return (
    <>
      {cards.slice(0, count).map(({ person, items, overdue }) => (
        <PersonCard
          key={person.id}
          person={person}
          items={items}
          overdue={overdue}
          onOpen={(assignmentId) => setOpened({ personId: person.id, assignmentId })}
        />
      ))}
      {cards.length > count && (
        <Button onClick={() => setCount(count + SHOWN)}>{say(obligationWords.morePeople, { smart_count: cards.length - count })}</Button>
      )}
      {opened && <CellDialog {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}

interface PersonCardProps {
  readonly person: MatrixPerson;
  readonly items: ReturnType<typeof openOf>;
  readonly overdue: number;
  readonly onOpen: (assignmentId: string) => void;
}

function PersonCard({ person, items, overdue, onOpen }: PersonCardProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  return (
    <Box component="section" aria-label={person.name ?? ""} sx={{ borderTop: 1, borderColor: "roles.hairline", py: 1.25 }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
        <PersonAvatar name={person.name ?? ""} id={person.id} />
        <strong>{person.name}</strong>
        <Box component="span" sx={{ fontSize: 13, color: "text.secondary", flex: 1 }}>
          {person.department?.name}
        </Box>
        <Box component="span" sx={{ fontSize: 13, color: overdue > 0 ? "roles.overdue" : "text.secondary" }}>
          {overdue > 0
            ? say(obligationWords.overdueCount, { smart_count: overdue })
            : say(obligationWords.openCount, { smart_count: items.length })}
        </Box>
      </Box>
      {items.slice(0, all ? undefined : ITEMS).map(({ column, state }) => (
        <ButtonBase
          key={column.id}
          onClick={() => onOpen(column.id)}
          sx={{
            display: "flex",
            width: "100%",
            justifyContent: "flex-start",
            gap: 1,
            minHeight: 40,
            pl: 4,
            textAlign: "start",
            fontSize: 14,
          }}
        >
          <Box component="span" sx={{ flex: 1 }}>
            {column.title}
            {column.which && (
              <Typography variant="caption" component="span" color="textSecondary" sx={{ display: "block" }}>
                {column.which}
              </Typography>
            )}
          </Box>
          <StateOf list="ObligationState" value={state} />
        </ButtonBase>
      ))}
      {items.length > ITEMS && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)} sx={{ ml: 3.25 }}>
          {say(all ? obligationWords.fewerRequests : obligationWords.allRequests, { count: items.length })}
        </Button>
      )}
    </Box>
  );
}
