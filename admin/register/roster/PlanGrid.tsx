import { Box, Menu, MenuItem, type Theme } from "@mui/material";
import { type KeyboardEvent, useRef, useState } from "react";
import type { PlanShift, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { byPersonAndDay, daysShown, peopleShown, wrongShifts } from "./plan-of-day.ts";
import { shiftStyle, shortLabel } from "./shift-style.ts";
import { isKept, type Planning } from "./use-planning.ts";
import { weekdayWords } from "./weekday.ts";
import { rosterWords } from "./words.ts";

interface PlanGridProps {
  readonly plan: RosterPlan;
  readonly planning: Planning | null;
  readonly onSwap: (shift: PlanShift) => void;
}

interface Chosen {
  readonly person: string;
  readonly day: string;
  readonly anchor: HTMLElement;
}

const cellStyle = {
  borderBottom: 1,
  borderLeft: 1,
  borderColor: "roles.hairline",
  textAlign: "center",
  p: 0,
  height: 36,
  minWidth: 34,
} as const;
const headStyle = { fontWeight: 400, fontSize: 12, p: 0.25, lineHeight: 1.3, borderLeft: 1, borderColor: "roles.hairline" } as const;
const nameStyle = {
  ...{
    position: "sticky",
    left: 0,
    zIndex: 1,
    bgcolor: "roles.sheet",
    textAlign: "left",
    fontWeight: 400,
    pr: 1,
    whiteSpace: "nowrap",
    width: 84,
  },
  ...{ borderBottom: 1, borderColor: "roles.hairline", overflow: "hidden", textOverflow: "ellipsis" },
} as const;
const offTint = { bgcolor: "roles.hover" } as const;
const buttonStyle = {
  ...{ font: "inherit", border: 0, bgcolor: "transparent", color: "inherit", width: "100%", height: "100%", minHeight: 35, p: 0.25 },
  ...{ display: "flex", gap: 0.25, alignItems: "center", justifyContent: "center", flexWrap: "wrap" },
} as const;

/** People × days with their shifts; planned by click and by keys, printed as it stands. */
export function PlanGrid({ plan, planning, onSwap }: PlanGridProps) {
  const say = useSay();
  const { roster, names, today, me, gaps } = plan;
  const days = daysShown(plan);
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [focused, setFocused] = useState("0 0");
  const people = peopleShown(plan);
  const cellOf = byPersonAndDay(plan.shifts);
  const wrong = wrongShifts(plan);
  const labels = roster.shifts.map(({ label }) => say(inBoth(label)));
  const placeOf = (key: string) => roster.shifts.findIndex((shift) => shift.key === key);
  const toggle = (person: string, day: string, key: string) => {
    const there = cellOf(person, day).find(({ shift }) => shift === key);
    if (there && !isKept(there)) return;
    void planning?.change(there ? [] : [{ day, shift: key, personId: person }], there ? [there.id] : []);
  };
  const act = (person: string, day: string, anchor: HTMLElement) => {
    if (planning) setChosen({ person, day, anchor });
    else {
      const own = person === me ? cellOf(person, day).find(({ from }) => from > plan.now) : undefined;
      if (own) onSwap(own);
    }
  };
  const move = (row: number, column: number) => {
    const place = `${row} ${column}`;
    setFocused(place);
    table.current?.querySelector<HTMLElement>(`[data-cell="${place}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, row: number, column: number, person: string, day: string) => {
    const ways: Readonly<Record<string, readonly [number, number]>> = {
      ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
    };
    const way = ways[event.key];
    const shift = /^[1-9]$/.test(event.key) ? roster.shifts[Number(event.key) - 1] : undefined;
    if (way) move(Math.min(people.length - 1, Math.max(0, row + way[0])), Math.min(days.length - 1, Math.max(0, column + way[1])));
    else if (planning && shift) toggle(person, day, shift.key);
    else if (planning && (event.key === "Delete" || event.key === "Backspace")) {
      const ids = cellOf(person, day)
        .filter(isKept)
        .map(({ id }) => id);
      if (ids.length > 0) void planning.change([], ids);
    } else return;
    event.preventDefault();
  };
  return (
    <Box sx={{ overflowX: "auto" }} className="roster-grid">
      <Box
        component="table"
        ref={table}
        aria-label={say(inBoth(roster.label))}
        sx={{ borderCollapse: "separate", borderSpacing: 0, width: "100%", tableLayout: "fixed", minWidth: 84 + days.length * 26 }}
      >
        <thead>
          <tr>
            <Box component="th" scope="col" sx={nameStyle}>
              {say(rosterWords.person)}
            </Box>
            {days.map(({ day, off, name }) => (
              <Box
                component="th"
                scope="col"
                key={day}
                title={name ?? undefined}
                {...(day === today ? { "aria-current": "date" as const } : {})}
                sx={[headStyle, off && offTint, day === today && { color: "roles.indigo", fontWeight: 600 }]}
              >
                {say(weekdayWords(day).short)}
                <br />
                {day.slice(8) === "01" || day === days[0]?.day
                  ? `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
                  : Number(day.slice(8))}
                {name && (
                  <Box
                    component="span"
                    sx={{
                      display: "block",
                      fontSize: 10,
                      color: "roles.overdue",
                      maxWidth: 48,
                      mx: "auto",
                      overflow: "hidden",
                      whiteSpace: "nowrap",
                      textOverflow: "ellipsis",
                    }}
                  >
                    {name}
                  </Box>
                )}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <tr key={person}>
              <Box component="th" scope="row" title={names[person]} sx={[nameStyle, person === me && { fontWeight: 600 }]}>
                {names[person] ?? "—"}
              </Box>
              {days.map(({ day, off }, column) => {
                const shifts = cellOf(person, day);
                const told = shifts.map(({ shift }) => labels[placeOf(shift)] ?? shift).join(", ");
                return (
                  <Box component="td" key={day} sx={[cellStyle, off && offTint, day < today && { opacity: 0.65 }]}>
                    <Box
                      component="button"
                      type="button"
                      data-cell={`${row} ${column}`}
                      tabIndex={focused === `${row} ${column}` ? 0 : -1}
                      aria-label={say(rosterWords.cell, { name: names[person] ?? "—", day, shifts: told || say(rosterWords.free) })}
                      onFocus={() => setFocused(`${row} ${column}`)}
                      onClick={(event) => act(person, day, event.currentTarget)}
                      onKeyDown={(event) => onKey(event, row, column, person, day)}
                      sx={[
                        buttonStyle,
                        { cursor: planning || (person === me && shifts.length > 0) ? "pointer" : "default" },
                        {
                          "&:hover": { bgcolor: "roles.selected" },
                          "&:focus-visible": { outline: 2, outlineColor: "roles.indigo", outlineOffset: -2 },
                        },
                      ]}
                    >
                      {shifts.map(({ id, shift }) => (
                        <Box
                          component="span"
                          key={id}
                          title={labels[placeOf(shift)]}
                          sx={[
                            { border: 1, borderRadius: 1, fontSize: 12, lineHeight: 1.5, px: 0.5, minWidth: 20 },
                            (theme: Theme) => shiftStyle(placeOf(shift))(theme),
                            wrong.has(id) && { outline: 2, outlineColor: "roles.overdue", outlineOffset: 1 },
                          ]}
                        >
                          {shortLabel(labels[placeOf(shift)] ?? shift, labels)}
                        </Box>
                      ))}
                    </Box>
                  </Box>
                );
              })}
            </tr>
          ))}
        </tbody>
        {plan.whole && (
          <tfoot>
            {roster.shifts.map(({ key, minimum }, place) => (
              <tr key={key}>
                <Box component="th" scope="row" sx={[nameStyle, { fontSize: 13, color: "text.secondary" }]}>
                  {labels[place]}
                </Box>
                {days.map(({ day, off }) => {
                  const count = plan.shifts.filter((shift) => shift.day === day && shift.shift === key).length;
                  const gap = gaps.find((one) => one.day === day && one.shift === key);
                  const planned = gap?.planned ?? count;
                  return (
                    <Box
                      component="td"
                      key={day}
                      title={say(rosterWords.coverOf, { shift: labels[place] ?? key, planned, minimum })}
                      sx={[
                        cellStyle,
                        { height: 26, fontSize: 12, color: "text.secondary" },
                        off && offTint,
                        gap !== undefined && { color: "roles.overdue", bgcolor: "roles.overdueBack", fontWeight: 600 },
                      ]}
                    >
                      {gap ? `${planned}/${minimum}` : planned || ""}
                    </Box>
                  );
                })}
              </tr>
            ))}
          </tfoot>
        )}
      </Box>
      <Menu open={chosen !== null} anchorEl={chosen?.anchor ?? null} onClose={() => setChosen(null)}>
        {chosen && [
          ...roster.shifts.map(({ key, from, until }, place) => {
            const there = cellOf(chosen.person, chosen.day).find(({ shift }) => shift === key);
            return (
              <MenuItem
                key={key}
                selected={there !== undefined}
                onClick={() => {
                  toggle(chosen.person, chosen.day, key);
                  setChosen(null);
                }}
              >
                {labels[place]}
                <Box component="span" sx={{ ml: 1.5, color: "text.secondary", fontSize: 13 }}>
                  {from}–{until}
                </Box>
              </MenuItem>
            );
          }),
          ...cellOf(chosen.person, chosen.day)
            .filter(({ from, person }) => person === me && from > plan.now)
            .map((shift) => (
              <MenuItem
                key={`swap ${shift.id}`}
                divider={false}
                onClick={() => {
                  setChosen(null);
                  onSwap(shift);
                }}
              >
                {say(rosterWords.askSwap)}
              </MenuItem>
            )),
        ]}
      </Menu>
    </Box>
  );
}
