import { Box, Button } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { useRecordTitle } from "../names/record-title.ts";
import { useDueText } from "../shared/when.ts";
import { sharedWords } from "../shared/words.ts";
import { ObligationDialog } from "./ObligationDialog.tsx";
import { isAsked, type ShownObligation } from "./obligations.ts";
import { useStepsReached } from "./use-steps-reached.ts";

interface PeopleObligationsProps {
  readonly obligations: readonly ShownObligation[];
  /** Whether the lines are about different things. */
  readonly withTitle?: boolean;
}

/** People and where each stands; opens what can be done. */
export function PeopleObligations({ obligations, withTitle = false }: PeopleObligationsProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const dueText = useDueText();
  const stepsReached = useStepsReached(obligations);
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      {obligations.map((obligation) => {
        const { id, person, state, dueOn } = obligation;
        const steps = stepsReached(obligation);
        return (
          <Box
            key={id}
            sx={{
              display: "flex",
              flexWrap: "wrap",
              gap: 1.5,
              py: 0.5,
              alignItems: "center",
              borderTop: 1,
              borderColor: "roles.hairline",
              fontSize: 14,
            }}
          >
            <Box component="span" sx={{ fontWeight: 600, minWidth: 72 }}>
              {person?.name ?? "—"}
            </Box>
            <Box component="span" sx={{ color: "text.secondary" }}>
              {person?.department?.name}
            </Box>
            {withTitle && (
              <Box component="span" sx={{ flex: "1 1 200px" }}>
                {nameOf("assignments", obligation)}
              </Box>
            )}
            <Box
              component="span"
              sx={{
                ml: "auto",
                display: "inline-flex",
                flexWrap: "wrap",
                justifyContent: "flex-end",
                columnGap: 1.5,
                alignItems: "center",
              }}
            >
              {steps && (
                <Box component="span" sx={{ color: "text.secondary", fontSize: 13 }}>
                  {steps}
                </Box>
              )}
              <StateOf list="ObligationState" value={state} />
              <span>{isAsked(state) ? dueText(dueOn) : ""}</span>
              <Button size="small" onClick={() => setOpened(id)}>
                {say(sharedWords.open)}
              </Button>
            </Box>
          </Box>
        );
      })}
      {opened && <ObligationDialog where={{ id: { eq: opened } }} onClose={() => setOpened(null)} />}
    </>
  );
}
