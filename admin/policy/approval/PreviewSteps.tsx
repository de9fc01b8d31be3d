import { Alert, Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { sharedWords } from "../../shared/words.ts";
import type { PreviewPerson, PreviewStep } from "./approval-preview.ts";
import { routeWords } from "./route-words.ts";

interface PreviewStepsProps {
  readonly steps: readonly PreviewStep[];
  /** Whether the shorter way of small changes is shown. */
  readonly small?: boolean;
  /** What stands in the step whose people the drafter chooses. */
  readonly chosen?: ReactNode;
}

/** Who would be asked in which step and why, who is left out, and what would keep a step from being done. */
export function PreviewSteps({ steps, small = false, chosen }: PreviewStepsProps) {
  const say = useSay();
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.5, display: "grid", gap: 1.25 }}>
      {steps.map((step) => (
        <Box component="li" key={step.place} sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{step.name || say(routeWords.onlyStep)}</Typography>
          {small && !step.small ? (
            <Typography variant="body2" color="textSecondary">
              {say(routeWords.skipped)}
            </Typography>
          ) : (
            <StepPeople step={step} chosen={chosen} />
          )}
        </Box>
      ))}
    </Box>
  );
}

function StepPeople({ step, chosen }: { readonly step: PreviewStep; readonly chosen: ReactNode }) {
  const say = useSay();
  const { asked, leftOut, quorum, workingDays, problem } = step;
  const comma = say(sharedWords.comma);
  const named = (person: PreviewPerson) => {
    const label = wordLabel("ApprovalBasis", person.basis);
    const why = person.as ?? (label ? say(label) : "");
    return say(routeWords.personWhy, { name: person.name ?? "—", why });
  };
  const rule = [
    asked.length > 1 && (quorum === null ? say(routeWords.everybody) : say(routeWords.quorum, { count: quorum })),
    workingDays !== null && say(routeWords.days, { smart_count: workingDays }),
  ].filter(Boolean);
  return (
    <>
      {step.asks === "chosen" ? (chosen ?? <span>{say(routeWords.chosenHere)}</span>) : <span>{asked.map(named).join(comma)}</span>}
      {rule.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {rule.join("\u00A0· ")}
        </Typography>
      )}
      {leftOut.map(({ id, why }) => (
        <Typography key={id} variant="body2" color="textSecondary">
          {why}
        </Typography>
      ))}
      {problem && (
        <Alert severity="warning" sx={{ mt: 0.5 }}>
          {problem}
        </Alert>
      )}
    </>
  );
}
