import { Box, Link as MuiLink, Typography } from "@mui/material";
import { useState } from "react";
import { useResourceContext } from "react-admin";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { momentsOf, monthStart } from "../../dashboard/months.ts";
import { sumOf, useTally } from "../../dashboard/tally.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { registerOf } from "../../records/book.ts";
import type { KnownRegister } from "../../records/known-register.ts";
import { listAddress } from "../../shared/list-address.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { startOfDay } from "../../shared/when.ts";
import { reportWords } from "./words.ts";

/** People who are named with what they have in hand. */
const NAMED = 3;

/** Above a register's list, for whoever answers for it: open, late, soon due, by whom, and how this month goes; each number leads to its records. */
export default function HeadStrip() {
  const register = registerOf(useResourceContext() ?? "");
  const me = useMe();
  const answers = register?.may.configure === true || me.has("head");
  if (!register?.definition || !answers || !register.may.read || register.definition.states.length === 0) return null;
  return <Strip key={register.slug} register={register} definition={register.definition} />;
}

interface StripProps {
  readonly register: KnownRegister;
  readonly definition: NonNullable<KnownRegister["definition"]>;
}

function Strip({ register: { slug }, definition }: StripProps) {
  const resource = `r/${slug}` as const;
  const { today, organisation } = useMe();
  const [now] = useState(() => new Date().toISOString());
  const say = useSay();
  const zone = organisation.timeZone;
  const open = { state: { in: definition.states.flatMap(({ key, open: is }) => (is ? [key] : [])) }, struck: { eq: false } };
  const tomorrow = startOfDay(dayAfter(today, 1), zone);
  const late = { ...open, dueAt: { lt: now } };
  const due = { ...open, dueAt: { gte: now, lt: tomorrow } };
  const month = momentsOf(monthStart(today, 0), monthStart(today, 1), zone);
  const before = momentsOf(monthStart(today, -1), monthStart(today, 0), zone);
  const opened = { struck: { eq: false }, openedAt: month };
  const closed = { struck: { eq: false }, closedAt: month };
  const limited = (definition.limits ?? []).length > 0;
  const all = useTally(resource, ["handler.id", "handler.name"], open);
  const lateOnes = useTally(resource, ["handler.id", "handler.name"], late);
  const dueOnes = useTally(resource, ["state"], due);
  const openedOnes = useTally(resource, ["state"], opened);
  const closedOnes = useTally(resource, ["state"], closed);
  const openedBefore = useTally(resource, ["state"], { struck: { eq: false }, openedAt: before });
  if (!all.data || !lateOnes.data || !openedOnes.data || !closedOnes.data) return <Box sx={{ minHeight: 30, mb: 1 }} />;
  const behind = lateOnes.data.tally;
  const busy = (sumOf(behind) > 0 ? behind : all.data.tally)
    .flatMap(({ values: [id, name], count }) => (id ? [{ id, name: name ?? say(reportWords.nobody), count }] : []))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, NAMED);
  const lies = sumOf(behind) > 0 ? late : open;
  const count = (tally: typeof all.data | undefined) => sumOf(tally?.tally ?? []);
  return (
    <Box
      component="section"
      aria-label={say(reportWords.howItStands)}
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 2.5, rowGap: 0.5, mb: 1.5, fontSize: 14 }}
    >
      <Figure to={listAddress(resource, open)} label={say(reportWords.open)} count={count(all.data)} />
      {limited && <Figure to={listAddress(resource, late)} label={say(reportWords.late)} count={sumOf(behind)} bad />}
      {limited && <Figure to={listAddress(resource, due)} label={say(reportWords.dueToday)} count={count(dueOnes.data)} />}
      {busy.length > 0 && (
        <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", columnGap: 1.25, color: "text.secondary" }}>
          {say(sumOf(behind) > 0 ? reportWords.lateWith : reportWords.openWith)}
          {busy.map(({ id, name, count: has }) => (
            <MuiLink key={id} component={PanelLink} to={listAddress(resource, { ...lies, handler: { eq: id } })}>
              {name} {has}
            </MuiLink>
          ))}
        </Box>
      )}
      <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", columnGap: 1.25, color: "text.secondary", ml: { md: "auto" } }}>
        {say(reportWords.thisMonth)}
        <MuiLink component={PanelLink} to={listAddress(resource, opened)}>
          {say(reportWords.openedCount, { count: count(openedOnes.data) })}
        </MuiLink>
        <MuiLink component={PanelLink} to={listAddress(resource, closed)}>
          {say(reportWords.closedCount, { count: count(closedOnes.data) })}
        </MuiLink>
        {openedBefore.data && <span>{say(reportWords.monthBefore, { count: count(openedBefore.data) })}</span>}
      </Box>
    </Box>
  );
}

interface FigureProps {
  readonly to: string;
  readonly label: string;
  readonly count: number;
  /** Whether any at all is too many. */
  readonly bad?: boolean;
}

function Figure({ to, label, count, bad = false }: FigureProps) {
  return (
    <MuiLink component={PanelLink} to={to} underline="hover" sx={{ color: bad && count > 0 ? "error.main" : "text.primary" }}>
      <Typography component="span" sx={{ fontSize: 20, fontWeight: 600, fontVariantNumeric: "tabular-nums", mr: 0.75 }}>
        {count}
      </Typography>
      {label}
    </MuiLink>
  );
}
