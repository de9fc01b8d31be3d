import { Box, Tooltip } from "@mui/material";
import { useMemo, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { wordLabel } from "../screens/display/StateMark.tsx";
import { toneLooks } from "../screens/display/tones.tsx";
import { ObligationDialog } from "./ObligationDialog.tsx";
import type { Matrix, MatrixCell } from "./progress.ts";
import { obligationWords } from "./words.ts";

/** People × requests, one square each: icon and colour of the state; opens what can be done about it. */
export function MatrixTable({ matrix }: { readonly matrix: Matrix }) {
  const say = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const cells = useMemo(() => new Map(matrix.cells.map((cell) => [`${cell.person}:${cell.assignment}`, cell])), [matrix.cells]);
  const sticky = { position: "sticky", left: 0, bgcolor: "roles.sheet", zIndex: 1, textAlign: "start" } as const;
  return (
    <Box sx={{ overflow: "auto", maxHeight: 560 }}>
      <Box component="table" sx={{ borderCollapse: "collapse", fontSize: 14 }}>
        <Box component="caption" sx={{ textAlign: "start", color: "text.secondary", fontSize: 12.5, pb: 1 }}>
          {say(obligationWords.matrixCaption)}
        </Box>
        <thead>
          <tr>
            <Box component="th" sx={sticky} />
            {matrix.columns.map(({ id, title }) => (
              <Box
                key={id}
                component="th"
                scope="col"
                sx={{
                  fontWeight: 500,
                  fontSize: 12.5,
                  px: 0.5,
                  pb: 0.5,
                  verticalAlign: "bottom",
                  minWidth: 72,
                  maxWidth: 110,
                  lineHeight: 1.3,
                }}
              >
                {title}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.people.map((person) => (
            <tr key={person.id}>
              <Box component="th" scope="row" sx={{ ...sticky, fontWeight: 400, pr: 2, whiteSpace: "nowrap", height: 36 }}>
                {person.name}{" "}
                <Box component="span" sx={{ color: "text.secondary", fontSize: 12.5, display: { xs: "none", sm: "inline" } }}>
                  {person.department?.name}
                </Box>
              </Box>
              {matrix.columns.map(({ id, title }) => {
                const cell = cells.get(`${person.id}:${id}`);
                return (
                  <Box component="td" key={id} sx={{ textAlign: "center", p: 0.25 }}>
                    {cell && (
                      <Square cell={cell} person={person.name ?? ""} title={title ?? ""} onOpen={() => setOpened(cell.obligationId)} />
                    )}
                  </Box>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
      {opened && <ObligationDialog id={opened} onClose={() => setOpened(null)} />}
    </Box>
  );
}

interface SquareProps {
  readonly cell: MatrixCell;
  readonly person: string;
  readonly title: string;
  readonly onOpen: () => void;
}

function Square({ cell, person, title, onOpen }: SquareProps) {
  const say = useSay();
  const label = wordLabel("ObligationState", cell.state);
  const { icon: Icon, colour, ground } = toneLooks[label?.tone ?? "neutral"];
  const name = say(obligationWords.stateOf, { person, title, state: label ? say(label) : cell.state });
  return (
    <Tooltip title={name}>
      <Box
        component="button"
        type="button"
        aria-label={name}
        data-state={cell.state}
        onClick={onOpen}
        sx={{
          width: 32,
          height: 32,
          display: "inline-grid",
          placeItems: "center",
          cursor: "pointer",
          borderRadius: 1,
          border: 1,
          borderColor: "roles.hairline",
          color: `roles.${colour}`,
          bgcolor: ground ? `roles.${ground}` : "transparent",
          "&:hover": { borderColor: "roles.border" },
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 18, color: "inherit" }} />
      </Box>
    </Tooltip>
  );
}
