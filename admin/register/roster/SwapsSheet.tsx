import { Box, Button, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { PlanShift, PlanSwap, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { type Say, useSay } from "../../i18n/say.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { DecideSwap, WithdrawSwap } from "./roster-queries.ts";
import { rosterWords } from "./words.ts";

function swapText(say: Say, { roster, names }: RosterPlan, { gives, takes, asker, other }: PlanSwap): string {
  const labelOf = ({ shift }: PlanShift) => {
    const known = roster.shifts.find(({ key }) => key === shift);
    return known ? say(inBoth(known.label)) : shift;
  };
  const given = say(rosterWords.swapGives, {
    asker: names[asker] ?? "—",
    other: names[other] ?? "—",
    day: gives.day,
    shift: labelOf(gives),
  });
  return takes ? [given, say(rosterWords.swapTakes, { day: takes.day, shift: labelOf(takes) })].join(say({ zh: "，", en: ", " })) : given;
}

/** Swaps that are not decided yet, each with what the person can do about it. */
export function SwapsSheet({ plan }: { readonly plan: RosterPlan }) {
  const say = useSay();
  const notify = useNotify();
  const [refusing, setRefusing] = useState<PlanSwap | null>(null);
  const decide = useCommand(DecideSwap, () => {
    setRefusing(null);
    notify(say(rosterWords.answered), { type: "success" });
  });
  const withdraw = useCommand(WithdrawSwap, () => notify(say(rosterWords.withdrawn), { type: "success" }));
  const busy = decide.isPending || withdraw.isPending;
  if (plan.swaps.length === 0) return null;
  const [problem] = decide.error?.fields ?? [];
  return (
    <Sheet heading={say(rosterWords.swaps)} data-no-print>
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0 }}>
        {plan.swaps.map((swap) => {
          const { id, version, part, state, other, reason } = swap;
          const waits =
            state === "asked" ? say(rosterWords.waitsOther, { other: plan.names[other] ?? "—" }) : say(rosterWords.waitsApproval);
          return (
            <Box
              component="li"
              key={id}
              sx={{
                py: 1,
                display: "flex",
                flexWrap: "wrap",
                gap: 1,
                alignItems: "center",
                borderBottom: 1,
                borderColor: "roles.hairline",
              }}
            >
              <Box sx={{ flex: "1 1 260px" }}>
                <Typography>{swapText(say, plan, swap)}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {[waits, reason].filter(Boolean).join(" · ")}
                </Typography>
              </Box>
              {(part === "answer" || part === "approve") && (
                <>
                  <Button
                    variant="contained"
                    color={part === "approve" ? "secondary" : "primary"}
                    disabled={busy}
                    onClick={() => decide.mutate({ input: { id, expectedVersion: version, agrees: true } })}
                  >
                    {say(part === "approve" ? rosterWords.approve : rosterWords.agree)}
                  </Button>
                  <Button disabled={busy} onClick={() => setRefusing(swap)}>
                    {say(part === "approve" ? rosterWords.refuse : rosterWords.decline)}
                  </Button>
                </>
              )}
              {part === "withdraw" && (
                <Button disabled={busy} onClick={() => withdraw.mutate({ input: { id, expectedVersion: version } })}>
                  {say(rosterWords.withdraw)}
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
      {problem && !refusing && (
        <Typography role="alert" sx={{ color: "roles.overdue", mt: 1 }}>
          {problem.message}
        </Typography>
      )}
      {refusing && (
        <RefuseDialog
          subject={swapText(say, plan, refusing)}
          label={say(refusing.part === "approve" ? rosterWords.refuse : rosterWords.decline)}
          pending={decide.isPending}
          onClose={() => setRefusing(null)}
          onSend={(answer) => decide.mutate({ input: { id: refusing.id, expectedVersion: refusing.version, agrees: false, answer } })}
        />
      )}
    </Sheet>
  );
}

interface RefuseDialogProps {
  readonly subject: string;
  readonly label: string;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onSend: (answer: string) => void;
}

function RefuseDialog({ subject, label, pending, onClose, onSend }: RefuseDialogProps) {
  const say = useSay();
  const [answer, setAnswer] = useState("");
  return (
    <CommandDialog
      open
      title={label}
      subject={subject}
      submit={label}
      pending={pending}
      disabled={answer.trim() === ""}
      onClose={onClose}
      onSubmit={() => onSend(answer.trim())}
    >
      <TextField
        required
        label={say(rosterWords.why)}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
    </CommandDialog>
  );
}
