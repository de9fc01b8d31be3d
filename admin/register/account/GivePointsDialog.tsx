import { MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { PointsAnswer } from "../../../schema/register/points/points-answer.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import type { AccountedRegister } from "./queries.ts";
import { accountWords } from "./words.ts";

interface GivePointsDialogProps {
  readonly register: AccountedRegister;
  readonly answer: PointsAnswer;
  readonly onClose: () => void;
}

/** Asks whose points, by which of the rules that are given by hand, and why. */
export function GivePointsDialog({ register, answer, onClose }: GivePointsDialogProps) {
  const say = useSay();
  const { personId } = useMe();
  const rules = answer.rules.filter(({ byHand }) => byHand);
  const [person, setPerson] = useState<Choice | null>(null);
  const [rule, setRule] = useState(rules[0]?.key ?? "");
  return (
    <CommandFormDialog
      name="givePoints"
      resource="pointsEntries"
      title={say(accountWords.give)}
      subject={say(inBoth(answer.label))}
      text={say(accountWords.giveText)}
      disabled={!person}
      given={{ register: register.slug, account: answer.account, rule, personId: person?.id }}
      needs={["reason"]}
      offers={["day"]}
      onClose={onClose}
    >
      {(error) => (
        <>
          <RecordPicker
            kind="people"
            label={say(accountWords.whose)}
            value={person}
            onChange={setPerson}
            where={{ id: { ne: personId } }}
            error={error}
            field="personId"
            required
            autoFocus
          />
          <TextField
            select
            size="small"
            label={say(accountWords.rule)}
            value={rule}
            onChange={({ target }) => setRule(target.value)}
            required
          >
            {rules.map(({ key, label, points }) => (
              <MenuItem key={key} value={key}>
                {say(accountWords.ruleWith, { rule: say(inBoth(label)), points: points > 0 ? `+${points}` : points })}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
    </CommandFormDialog>
  );
}
