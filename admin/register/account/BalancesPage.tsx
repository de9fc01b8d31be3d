import { Alert, Box, Button, MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { BalancesAnswer } from "../../../schema/register/balance/balances-answer.screen.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { Bars } from "../../charts/Bars.tsx";
import { ChartSheet } from "../../charts/ChartSheet.tsx";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { useDates } from "../../providers/use-dates.ts";
import { Answered } from "../../shared/Answered.tsx";
import { useAddressValues } from "../../shared/use-address-values.ts";
import { type Accounted, AccountPage, AccountTabs } from "./AccountPage.tsx";
import { BalanceEntries } from "./BalanceEntries.tsx";
import { BookDialog } from "./BookDialog.tsx";
import { ClosePeriodDialog } from "./ClosePeriodDialog.tsx";
import { BalancesQuery } from "./queries.ts";
import { shownFigure, sumName } from "./sum-text.ts";
import { accountWords } from "./words.ts";

/** So many sums are drawn; the table has all. */
const DRAWN = 10;

/** What there is of everything that a register keeps account of: sums, what is left, and the entries down to their records. */
export default function BalancesPage() {
  return (
    <AccountPage title={accountWords.balances} none={accountWords.noBalances} has={({ balances = [] }) => balances.length > 0}>
      {(accounted) => <Balances {...accounted} />}
    </AccountPage>
  );
}

function Balances(accounted: Accounted) {
  const { values, set } = useAddressValues(["balance", "period", "sum"]);
  const asked = { register: accounted.register.slug, ...(values.balance ? { balance: values.balance } : {}) };
  const query = useAnswer(BalancesQuery, { ...asked, ...(values.period ? { period: values.period } : {}) }, { keepPrevious: true });
  return (
    <Answered query={query} lines={8}>
      {({ registerBalances: answer }) => {
        const balance = accounted.definition.balances?.find(({ key }) => key === answer.balance);
        const chosen = answer.sums.find(({ key }) => key === values.sum);
        return (
          <>
            <AccountTabs
              label={accountWords.balances}
              of={answer.balances}
              chosen={answer.balance}
              onChoose={(key) => set({ balance: key, period: "", sum: "" })}
            />
            {balance && (
              <>
                <Doings {...accounted} answer={answer} balance={balance} onPeriod={(period) => set({ period })} />
                <Sums answer={answer} balance={balance} onChoose={(sum) => set({ sum })} />
                {chosen && (
                  <BalanceEntries
                    key={chosen.key}
                    register={accounted.register}
                    balance={balance}
                    sum={chosen}
                    period={answer.period}
                    mayReverse={answer.may.reverse}
                    onClose={() => set({ sum: "" })}
                  />
                )}
              </>
            )}
          </>
        );
      }}
    </Answered>
  );
}

interface DoingsProps extends Accounted {
  readonly answer: BalancesAnswer;
  readonly balance: BalanceDefinition;
  readonly onPeriod: (period: string) => void;
}

/** The period that is shown, whether it is closed, and what can be done with it. */
function Doings({ register, definition, answer, balance, onPeriod }: DoingsProps) {
  const say = useSay();
  const dates = useDates();
  const [begun, setBegun] = useState<"book" | "close" | null>(null);
  const { period, now, periods, may } = answer;
  const closed = answer.closed.find((one) => one.period === period);
  // What was closed later closes all before it.
  const isClosed = (one: string) => answer.closed.some((other) => other.period >= one);
  const nameOf = (one: string) =>
    say(isClosed(one) ? accountWords.isClosed : one === now ? accountWords.current : { zh: "%{period}", en: "%{period}" }, { period: one });
  const closes = may.close && period !== null && !isClosed(period);
  if (period === null && !may.book) return null;
  return (
    <>
      <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
        {period !== null && (
          <TextField
            select
            size="small"
            label={say(accountWords.period)}
            value={period}
            onChange={({ target }) => onPeriod(target.value)}
            fullWidth={false}
            sx={{ width: { xs: "100%", sm: 220 } }}
          >
            {periods.map((one) => (
              <MenuItem key={one} value={one}>
                {nameOf(one)}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Box sx={{ flex: 1, display: { xs: "none", sm: "block" } }} />
        {closes && (
          <Button variant="outlined" color="secondary" onClick={() => setBegun("close")}>
            {say(accountWords.close)}
          </Button>
        )}
        {may.book && (
          <Button variant="contained" onClick={() => setBegun("book")}>
            {say(accountWords.book)}
          </Button>
        )}
      </Box>
      {closed && (
        <Alert severity="info">
          {say(accountWords.closed, { period: closed.period, name: closed.closedBy, when: dates.moment(closed.closedAt) })}
        </Alert>
      )}
      {begun === "book" && <BookDialog register={register} definition={definition} balance={balance} onClose={() => setBegun(null)} />}
      {begun === "close" && period !== null && (
        <ClosePeriodDialog register={register} balance={balance} period={period} isNow={period === now} onClose={() => setBegun(null)} />
      )}
    </>
  );
}

interface SumsProps {
  readonly answer: BalancesAnswer;
  readonly balance: BalanceDefinition;
  readonly onChoose: (key: string) => void;
}

/** How much there is of each, what came and went, and what runs low. */
function Sums({ answer: { sums, period }, balance, onChoose }: SumsProps) {
  const say = useSay();
  const question = say(accountWords.howMuch, { balance: say(inBoth(balance.label)) });
  const low = sums.filter((sum) => sum.low).length;
  const said =
    sums.length === 0
      ? say(accountWords.nothingBooked)
      : [say(accountWords.sums, { smart_count: sums.length }), low > 0 && say(accountWords.lowCount, { smart_count: low })]
          .filter(Boolean)
          .join(" ");
  const hasLeft = balance.floor !== undefined;
  const figure = (value: string | null) =>
    value === null ? { value: say(accountWords.notShown) } : { value: Number(value), shown: shownFigure(value, balance) };
  const known = sums.filter(({ sum }) => sum !== null);
  const drawn = known.slice(0, DRAWN);
  return (
    <ChartSheet
      question={question}
      answer={said}
      {...(known.length < sums.length ? { explained: say(accountWords.notShownWhy) } : {})}
      table={{
        resource: "balanceEntries",
        head: [
          { label: say(inBoth(balance.label)) },
          { label: say(accountWords.sum), figures: true },
          ...(hasLeft ? [{ label: say(accountWords.left), figures: true }] : []),
          ...(period === null ? [] : [{ label: say(accountWords.opening), figures: true }]),
          { label: say(accountWords.in), figures: true },
          { label: say(accountWords.out), figures: true },
        ],
        rows: sums.map((sum) => {
          const name = sumName(sum, say);
          const choose = (
            <Button
              size="small"
              sx={{ ml: -0.75, textAlign: "start" }}
              aria-label={say(accountWords.showEntries, { name })}
              onClick={() => onChoose(sum.key)}
            >
              {name}
            </Button>
          );
          const total = figure(sum.sum);
          return {
            key: sum.key,
            cells: [
              { value: name, shown: choose },
              sum.low ? { ...total, shown: <Low figure={total} /> } : total,
              ...(hasLeft ? [figure(sum.left)] : []),
              ...(period === null ? [] : [figure(sum.opening)]),
              figure(sum.in),
              figure(sum.out),
            ],
          };
        }),
      }}
    >
      {drawn.length > 1 && (
        <Bars
          name={`${question} ${said}`}
          lying
          stacked
          labels={drawn.map((sum) => sumName(sum, say))}
          series={[
            { label: say(accountWords.low), colour: "overdue", values: drawn.map((sum) => (sum.low ? Number(sum.sum) : 0)) },
            { label: say(accountWords.sum), colour: "indigo", values: drawn.map((sum) => (sum.low ? 0 : Number(sum.sum))) },
          ]}
        />
      )}
    </ChartSheet>
  );
}

function Low({ figure: { value, shown } }: { readonly figure: { readonly value: string | number; readonly shown?: string } }) {
  const say = useSay();
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 1, alignItems: "baseline" }}>
      <ToneMark tone="overdue" label={say(accountWords.low)} />
      {shown ?? value}
    </Box>
  );
}
