import { BalancePeriod } from "../../../schema/register/BalancePeriod.ts";
import { bookingSum, decimal, periodSteps } from "../../../schema/register/balance/balance.screen.ts";
import type { BalanceSum, BalancesAnswer } from "../../../schema/register/balance/balances-answer.screen.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { isPeriod, periodOf } from "../../../schema/register/points/points.screen.ts";
import { readableRows } from "../../access/condition-to-sql.ts";
import { look } from "../../commands/look.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Context } from "../../context.ts";
import { invalid } from "../../errors.ts";
import { Parameters } from "../../model/parameters.ts";
import { modelNamed } from "../../reading/resource-name.ts";
import { balanceOf, isNamed, mayClose, type PublishedRegister, publishedRegister } from "./balance-of.ts";
import { mayReverse } from "./reverse-entry.ts";
import { saidValues } from "./said-values.ts";

/** More sums nobody looks through; the entries' list has them all. */
const MOST_SUMS = 1_000;
/** So many periods can be chosen. */
const MOST_PERIODS = 60;

/** What is asked of balances; all of it untrusted. */
export interface AskedBalances {
  readonly register: string;
  readonly balance?: string | null | undefined;
  readonly period?: string | null | undefined;
}

type Row = [
  ...[key: string, all: string, readable: string, opening: string | null, given: string | null, taken: string | null],
  ...[count: string, lastAt: Date | string, lastPeriod: string | null, lastSum: string],
  values: Readonly<Record<string, unknown>> | null,
];

/** Figures of a sum in a period, in hundredths. */
interface Figures {
  readonly opening: number;
  readonly in: number;
  readonly out: number;
}

/** With what the period of today gives, as soon as something is booked in it. */
function withAllowance(
  figures: Figures,
  { allowance }: BalanceDefinition,
  [, , , , , , , , lastPeriod, lastSum]: Row,
  period: string,
): Figures {
  if (!allowance) return figures;
  const steps = periodSteps(allowance, { sum: Number(lastSum), period: lastPeriod }, period);
  const sums = steps.map(bookingSum);
  return {
    opening: figures.opening,
    in: figures.in + sums.reduce((sum, one) => (one > 0 ? sum + one : sum), 0),
    out: figures.out - sums.reduce((sum, one) => (one < 0 ? sum + one : sum), 0),
  };
}

function statement(actor: Transaction["actor"], registerId: string, balance: BalanceDefinition, period: string | null) {
  const parameters = new Parameters();
  const readable = readableRows({ model: actor.models.of("balanceEntries"), alias: "e" }, actor, parameters);
  const at = period === null ? null : parameters.add(period);
  const signed = `case when e."way" = 'in' then e."hundredths" else -e."hundredths" end`;
  const within = at ? `e."period" = ${at}` : "true";
  const per = balance.per ?? [];
  const kept = per.map((key) => `'${key.replaceAll("'", "''")}', r."data" -> '${key.replaceAll("'", "''")}'`).join(", ");
  return parameters.statement(
    `select e."key", count(*)::text as "all", count(*) filter (where ${readable})::text as "readable",
       sum(${signed}) filter (where ${at ? `coalesce(e."period", '') < ${at}` : "false"})::text as "opening",
       sum(e."hundredths") filter (where e."way" = 'in' and ${within})::text as "given", sum(e."hundredths") filter (where e."way" = 'out' and ${within})::text as "taken",
       count(*) filter (where ${within})::text as "entries", max(e."at") as "last_at", (array_agg(e."period" order by e."ordinal" desc))[1] as "last_period",
       (array_agg(e."sum_hundredths" order by e."ordinal" desc))[1]::text as "last_sum",
       (array_agg(coalesce(nullif(e."of", 'null'), jsonb_build_object(${kept})) order by (e."of" is null), e."ordinal" desc) filter (where e."kind" <> 'reversed' or e."of" <> '{}'))[1] as "values"
     from "balance_entry" e left join "register_record" r on r."id" = e."record_id"
     where e."register_id" = ${parameters.add(registerId)} and e."balance" = ${parameters.add(balance.key)} ${at ? `and (e."period" <= ${at} or e."period" is null)` : ""}
     group by e."key" having bool_or(${readable}) order by max(e."at") desc limit ${MOST_SUMS}`,
  );
}

/** A sum as its reader sees it: figures that come from an entry that is not for them are not shown. */
function sumOf(row: Row, balance: BalanceDefinition, period: string | null, now: string | null): Omit<BalanceSum, "values"> {
  const [key, all, readable, opening, given, taken, count, lastAt] = row;
  const booked = { opening: Number(opening ?? 0), in: Number(given ?? 0), out: Number(taken ?? 0) };
  const known = { key, entries: Number(count), lastAt: new Date(lastAt).toISOString() };
  if (all !== readable) return { ...known, opening: null, in: null, out: null, sum: null, left: null, low: false };
  const figures = period !== null && period === now ? withAllowance(booked, balance, row, period) : booked;
  const sum = figures.opening + figures.in - figures.out;
  const left = balance.floor === undefined ? null : decimal(sum - Math.round(balance.floor * 100));
  return {
    ...known,
    ...{ opening: decimal(figures.opening), in: decimal(figures.in), out: decimal(figures.out), sum: decimal(sum), left },
    low: balance.low !== undefined && sum < Math.round(balance.low.value * 100),
  };
}

async function periodsOf(
  tx: Transaction,
  { register }: PublishedRegister,
  { key }: BalanceDefinition,
  now: string,
): Promise<readonly string[]> {
  const rows = await tx.sql.rows<[string]>(
    `select distinct e."period" from "balance_entry" e where e."register_id" = $1 and e."balance" = $2 and e."period" is not null order by 1 desc limit ${MOST_PERIODS}`,
    [register.id, key],
  );
  const known = rows.map(([period]) => period);
  return known.includes(now) ? known : [now, ...known];
}

/** The sums of a balance of a register, of all whose entries the reader sees, with what they may do. */
export async function registerBalances(context: Context, asked: AskedBalances): Promise<BalancesAnswer> {
  const found = await look(context, async (tx) => {
    const published = await publishedRegister(tx, asked.register);
    const { register, definition } = published;
    const balances = definition.balances ?? [];
    const key = asked.balance ?? balances[0]?.key;
    if (key === undefined) throw invalid("register", "noSuchBalance");
    const balance = balanceOf(published, key);
    const now = balance.period ? periodOf(balance.period, tx.today) : null;
    if (asked.period && !(balance.period && isPeriod(balance.period, asked.period)))
      throw invalid("period", "periodToCome", { period: now ?? "" });
    const period = now === null ? null : (asked.period ?? now);
    const { text, values } = statement(tx.actor, register.id, balance, period);
    const rows = await tx.sql.rows<Row>(text, values);
    const closed = await tx.em.find(
      BalancePeriod,
      { register, balance: key },
      { orderBy: { period: "desc" }, populate: ["closedBy"], limit: MOST_PERIODS },
    );
    return {
      definition,
      balance,
      rows,
      answer: {
        balances: balances.map(({ key: one, label }) => ({ key: one, label })),
        ...{ balance: key, period, now, periods: now === null ? [] : await periodsOf(tx, published, balance, now) },
        closed: closed.map((one) => ({ period: one.period, closedAt: one.closedAt.toISOString(), closedBy: one.closedBy.name })),
        may: {
          close: balance.period !== undefined && (await mayClose(tx, published, balance)),
          book: register.archivedOn ? false : await isNamed(tx, published, balance.byHand),
          reverse: await mayReverse(tx, published, balance),
        },
      },
    };
  });
  const { balance, definition, rows, answer } = found;
  const model = context.actor ? modelNamed(context.actor, `r/${asked.register}`, "register") : null;
  if (!model) throw invalid("register", "noSuchRegister");
  const said = await saidValues(
    context,
    model,
    definition,
    balance.per ?? [],
    rows.map(([, , , , , , , , , , values]) => values ?? {}),
  );
  return { ...answer, sums: rows.map((row, place) => ({ ...sumOf(row, balance, answer.period, answer.now), values: said[place] ?? [] })) };
}
