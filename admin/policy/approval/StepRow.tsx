import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../../i18n/say.ts";
import { StateOf } from "../../marks/marks.tsx";
import { ToneMark } from "../../marks/StateMark.tsx";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";
import { useDueText } from "../../shared/when.ts";
import type { ShownApproval, ShownRevision } from "../document-page.ts";
import { routeWords } from "./route-words.ts";
import { type ShownStep, shownSteps, stepLooks } from "./shown-steps.ts";

interface StepRowProps {
  readonly revision: ShownRevision;
  /** What stands behind an approval, such as a button. */
  readonly after?: (approval: ShownApproval) => ReactNode;
}

/** Where a draft stands on its way to approval: its steps in a row, each with its state, its days and who says what. */
export function StepRow({ revision, after }: StepRowProps) {
  const { today } = useMe();
  const steps = shownSteps(revision, today);
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "flex", flexWrap: "wrap", gap: 1.5 }}>
      {steps.map((step) => (
        <Step key={step.place} step={step} after={after} />
      ))}
    </Box>
  );
}

function Step({ step, after }: { readonly step: ShownStep; readonly after: StepRowProps["after"] }) {
  const say = useSay();
  const dueText = useDueText();
  const { tone, word } = stepLooks[step.state];
  const needed = step.quorum === null ? null : say(routeWords.quorum, { count: step.quorum });
  const due = step.dueOn === null ? null : `${say(routeWords.dueOn, { day: step.dueOn })}\u00A0· ${dueText(step.dueOn)}`;
  return (
    <Box
      component="li"
      aria-current={step.state === "now" || step.state === "late" ? "step" : undefined}
      sx={{
        flex: "1 1 220px",
        minWidth: 0,
        borderTop: 3,
        borderColor: step.state === "ahead" ? "roles.hairline" : "roles.inputBorder",
        pt: 0.75,
      }}
    >
      <Box sx={{ display: "flex", gap: 1, alignItems: "baseline", flexWrap: "wrap" }}>
        <Typography component="span" sx={{ fontWeight: 600, fontSize: 14, overflowWrap: "anywhere" }}>
          {step.name || say(routeWords.onlyStep)}
        </Typography>
        <ToneMark tone={tone} label={say(word)} />
      </Box>
      {(needed || due) && (
        <Typography variant="body2" color="textSecondary">
          {[needed, due].filter(Boolean).join("\u00A0· ")}
        </Typography>
      )}
      {step.approvals.map((approval) => (
        <ApprovalLine key={approval.id} approval={approval} after={after} />
      ))}
    </Box>
  );
}

interface ApprovalLineProps extends Pick<StepRowProps, "after"> {
  readonly approval: ShownApproval;
  /** Whether the step stands with it. */
  readonly named?: boolean;
}

/** What one person says, for whom, and whether it still counts. */
export function ApprovalLine({ approval, after, named = false }: ApprovalLineProps) {
  const say = useSay();
  const { moment } = useDates();
  const { approver, onBehalfOf, decision, decidedAt, comment } = approval;
  return (
    <Box sx={{ display: "flex", columnGap: 1, alignItems: "baseline", fontSize: 14, flexWrap: "wrap" }}>
      <StateOf list="ApprovalDecision" value={decision} />
      <span>{approver?.name ?? say(routeWords.nobody)}</span>
      {named && approval.stepName && <Aside>{approval.stepName}</Aside>}
      {onBehalfOf && <Aside>{say(routeWords.forSomebody, { name: onBehalfOf.name ?? "—" })}</Aside>}
      {decidedAt && <Aside>{moment(decidedAt)}</Aside>}
      <VoidNote approval={approval} />
      {comment && <Box sx={{ flexBasis: "100%", whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{comment}</Box>}
      {after?.(approval)}
    </Box>
  );
}

function VoidNote({ approval: { voidedAt, voidReason } }: { readonly approval: ShownApproval }) {
  const say = useSay();
  const { moment } = useDates();
  if (!voidedAt) return null;
  const why = voidReason === "rejected" ? routeWords.voidRejected : routeWords.voidTakenBack;
  return <Aside>{say(routeWords.voidSince, { at: moment(voidedAt), why: say(why) })}</Aside>;
}

const Aside = ({ children }: { readonly children: ReactNode }) => (
  <Box component="span" sx={{ color: "text.secondary" }}>
    {children}
  </Box>
);
