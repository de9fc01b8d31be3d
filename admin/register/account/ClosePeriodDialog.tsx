import { Alert } from "@mui/material";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { AccountedRegister } from "./queries.ts";
import { accountWords } from "./words.ts";

interface ClosePeriodDialogProps {
  readonly register: AccountedRegister;
  readonly balance: BalanceDefinition;
  readonly period: string;
  /** Whether it is not over yet. */
  readonly isNow: boolean;
  readonly onClose: () => void;
}

/** Asks whether a period is to be closed for good. */
export function ClosePeriodDialog({ register, balance, period, isNow, onClose }: ClosePeriodDialogProps) {
  const say = useSay();
  return (
    <CommandFormDialog
      name="closePeriod"
      resource="balancePeriods"
      title={say(accountWords.close)}
      subject={`${say(inBoth(balance.label))} · ${period}`}
      text={say(accountWords.closeText)}
      seal
      given={{ register: register.slug, balance: balance.key, period }}
      onClose={onClose}
    >
      {isNow && <Alert severity="warning">{say(accountWords.closeNow)}</Alert>}
    </CommandFormDialog>
  );
}
