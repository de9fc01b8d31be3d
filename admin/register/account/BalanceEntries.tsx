import { Box, Button, Typography } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import type { BalanceSum } from "../../../schema/register/balance/balances-answer.screen.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { useDates } from "../../providers/use-dates.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { Answered } from "../../shared/Answered.tsx";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { EntryLine, EntryLines } from "./EntryLine.tsx";
import { type AccountedRegister, BalanceEntriesQuery, SHOWN, type ShownEntry } from "./queries.ts";
import { shownFigure, sumName } from "./sum-text.ts";
import { accountWords } from "./words.ts";

interface BalanceEntriesProps {
  readonly register: AccountedRegister;
  readonly balance: BalanceDefinition;
  readonly sum: BalanceSum;
  readonly period: string | null;
  readonly mayReverse: boolean;
  readonly onClose: () => void;
}

/** What was booked in a sum, each down to its record, with the sum after it; what was wrong is taken back here. */
export function BalanceEntries({ register, balance, sum, period, mayReverse, onClose }: BalanceEntriesProps) {
  const say = useSay();
  const where = {
    register: { id: { eq: register.id } },
    balance: { eq: balance.key },
    key: { eq: sum.key },
    ...(period ? { period: { eq: period } } : {}),
  };
  const query = useAnswer(BalanceEntriesQuery, { where });
  const [reversing, setReversing] = useState<ShownEntry | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.scrollIntoView({ block: "nearest" }), []);
  const name = sumName(sum, say);
  return (
    <Sheet
      ref={sheet}
      heading={say(accountWords.entriesOf, { name })}
      action={
        <Button size="small" onClick={onClose}>
          {say(accountWords.back)}
        </Button>
      }
    >
      <Answered query={query} lines={4}>
        {({ balanceEntries: { items } }) =>
          items.length === 0 ? (
            <Typography color="textSecondary">{say(accountWords.noEntries)}</Typography>
          ) : (
            <>
              <EntryLines>
                {items.map((entry) => (
                  <Entry key={entry.id} entry={entry} balance={balance} {...(mayReverse ? { onReverse: () => setReversing(entry) } : {})} />
                ))}
              </EntryLines>
              {items.length === SHOWN && <Typography variant="body2">{say(accountWords.more, { count: SHOWN })}</Typography>}
            </>
          )
        }
      </Answered>
      {reversing && (
        <CommandFormDialog
          name="reverseEntry"
          resource="balanceEntries"
          title={say(accountWords.reverse)}
          subject={`${name} · ${shownFigure(String(reversing.amount ?? 0), balance)}`}
          text={say(accountWords.reverseText)}
          seal
          given={{ entryId: reversing.id }}
          needs={["reason"]}
          onClose={() => setReversing(null)}
        />
      )}
    </Sheet>
  );
}

interface EntryProps {
  readonly entry: ShownEntry;
  readonly balance: BalanceDefinition;
  readonly onReverse?: () => void;
}

function Entry({ entry, balance, onReverse }: EntryProps) {
  const say = useSay();
  const dates = useDates();
  const title = useRecordTitle();
  const { kind, way, amount, sum, at, reason, reversed, record, by } = entry;
  const label = wordLabel("BalanceEntryKind", kind ?? "");
  const stands = (kind === "booked" || kind === "byHand") && !reversed;
  const comes = record?.register?.slug ? (
    <PanelLink to={`/r/${record.register.slug}/${record.id}/show`}>{title("registerRecords", record)}</PanelLink>
  ) : (
    label && say(inBoth(label))
  );
  return (
    <EntryLine
      what={comes}
      beside={[at && dates.moment(at), record && label && say(inBoth(label)), by?.name, reversed && say(accountWords.reversed)]
        .filter(Boolean)
        .join(" · ")}
      {...(reason ? { below: reason } : {})}
      isPast={reversed === true}
      figure={
        <>
          {way === "in" ? "+" : "−"}
          {shownFigure(String(amount ?? 0), balance)}
          <Box component="span" sx={{ display: "block", fontSize: 13, color: "text.secondary" }}>
            {say(accountWords.afterwards)} {shownFigure(String(sum ?? 0), balance)}
          </Box>
        </>
      }
      {...(stands && onReverse
        ? {
            action: (
              <Button size="small" onClick={onReverse}>
                {say(accountWords.reverse)}
              </Button>
            ),
          }
        : {})}
    />
  );
}
