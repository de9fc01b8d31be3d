import { Box, type Theme, Typography, useMediaQuery } from "@mui/material";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { MatrixCards } from "./MatrixCards.tsx";
import { MatrixGrid } from "./MatrixGrid.tsx";
import type { Matrix } from "./matrix.ts";
import { stateIcons } from "./matrix-look.ts";
import { obligationWords } from "./words.ts";

const legend = ["done", "open", "overdue", "waived", "suspended"] as const;

const colours = { done: "pine", open: "amber", overdue: "overdue", waived: "quiet", suspended: "quiet" } as const;

/** Who has done what: a square for each person and request, cards where there is no room for squares. */
export function MatrixSheet({ matrix }: { readonly matrix: Matrix }) {
  const say = useSay();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  return (
    <Sheet
      heading={say(obligationWords.matrix)}
      action={
        <Typography variant="body2" color="textSecondary">
          {say(obligationWords.total, { smart_count: matrix.total })}
        </Typography>
      }
    >
      {matrix.total > matrix.people.length && (
        <Typography variant="body2" color="textSecondary">
          {say(obligationWords.firstPeople, { count: matrix.people.length })}
        </Typography>
      )}
      {narrow ? (
        <MatrixCards matrix={matrix} />
      ) : (
        <>
          <MatrixGrid matrix={matrix} />
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, mt: 1 }}>
            {legend.map((state) => (
              <Box
                key={state}
                component="span"
                sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, fontSize: 13, color: `roles.${colours[state]}` }}
              >
                <Box component="svg" viewBox="0 0 24 24" aria-hidden sx={{ width: 17, height: 17, fill: "currentColor" }}>
                  <path d={stateIcons[state]} />
                </Box>
                {say(words.ObligationState[state])}
              </Box>
            ))}
          </Box>
        </>
      )}
    </Sheet>
  );
}
