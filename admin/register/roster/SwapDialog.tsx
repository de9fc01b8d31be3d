import { Autocomplete, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { PlanShift, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { useAnswer, useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { PlanQuery, SwapShift } from "./roster-queries.ts";
import { swapFits } from "./swap-fits.ts";
import { rosterWords } from "./words.ts";

interface SwapDialogProps {
  readonly plan: RosterPlan;
  readonly shift: PlanShift;
  readonly onClose: () => void;
}

interface Other {
  readonly key: string;
  readonly label: string;
  readonly input: { readonly withShiftId: string } | { readonly toPersonId: string };
}

/** So many days ahead shifts can be taken for one's own. */
const AHEAD = 60;

/** Asks a colleague to take a shift of one's own, for one of theirs or for none. */
export function SwapDialog({ plan, shift, onClose }: SwapDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const [other, setOther] = useState<Other | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const { slug, roster, today, me, now } = plan;
  const query = useAnswer(PlanQuery, { register: slug, roster: roster.key, from: today, until: dayAfter(today, AHEAD) });
  const command = useCommand(SwapShift, () => {
    notify(say(rosterWords.sent), { type: "success" });
    onClose();
  });
  const ahead = query.data?.rosterPlan;
  const labelOf = (key: string) => {
    const known = roster.shifts.find((one) => one.key === key);
    return known ? say(inBoth(known.label)) : key;
  };
  const nameOf = (person: string) => ahead?.names[person] ?? plan.names[person] ?? "—";
  const fits = swapFits(ahead ?? plan, shift);
  const others: Other[] = [
    ...(ahead?.shifts ?? []).flatMap((one): Other[] =>
      one.person === me || one.from <= now || !fits(one.person, one)
        ? []
        : [
            {
              key: one.id,
              label: say(rosterWords.theirs, { name: nameOf(one.person), day: one.day, shift: labelOf(one.shift) }),
              input: { withShiftId: one.id },
            },
          ],
    ),
    ...(ahead?.people ?? []).flatMap((person): Other[] =>
      person === me || !fits(person, null)
        ? []
        : [{ key: person, label: say(rosterWords.takesOver, { name: nameOf(person) }), input: { toPersonId: person } }],
    ),
  ];
  const wrong = command.error?.fields[0]?.message ?? (asked && !other ? say(rosterWords.swapForHelp) : undefined);
  const submit = () => {
    setAsked(true);
    if (other)
      command.mutate({
        input: { shiftId: shift.id, expectedVersion: shift.version, ...other.input, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      });
  };
  return (
    <CommandDialog
      open
      title={say(rosterWords.askSwap)}
      subject={say(rosterWords.swapSubject, { day: shift.day, shift: labelOf(shift.shift) })}
      text={say(plan.approved ? rosterWords.approvedToo : rosterWords.notApproved)}
      submit={say(rosterWords.askSwap)}
      pending={command.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <Autocomplete<Other>
        options={others}
        loading={query.isPending}
        value={other}
        onChange={(_, chosen) => setOther(chosen)}
        getOptionLabel={({ label }) => label}
        getOptionKey={({ key }) => key}
        isOptionEqualToValue={(a, b) => a.key === b.key}
        renderInput={(params) => (
          <TextField
            {...params}
            required
            label={say(rosterWords.swapFor)}
            error={wrong !== undefined}
            helperText={wrong ?? say(rosterWords.swapForHelp)}
          />
        )}
      />
      <TextField
        label={say(rosterWords.reason)}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
    </CommandDialog>
  );
}
