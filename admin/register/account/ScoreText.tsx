import { Box } from "@mui/material";
import type { PeriodScore } from "../../../schema/register/points/points-answer.screen.ts";
import { type Say, useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { accountWords } from "./words.ts";

/** A score, with whether something in it is disputed. */
export function ScoreText({ score: { score, disputed } }: { readonly score: PeriodScore }) {
  const say = useSay();
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 0.75, alignItems: "baseline", fontVariantNumeric: "tabular-nums" }}>
      {disputed > 0 && <ToneMark tone="dueSoon" label={say(accountWords.hasDispute)} />}
      {score ?? say(accountWords.notShown)}
    </Box>
  );
}

/** How the last period differs from the one before. */
export function trendText(scores: readonly PeriodScore[], say: Say): string {
  const [before, now] = [scores.at(-2)?.score, scores.at(-1)?.score];
  if (before === null || before === undefined || now === null || now === undefined) return "";
  const change = Math.round((now - before) * 100) / 100;
  if (change === 0) return say(accountWords.unchanged);
  return `${change > 0 ? "↑" : "↓"} ${Math.abs(change)}`;
}
