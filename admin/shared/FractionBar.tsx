import { Box, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { sharedWords } from "./words.ts";

interface FractionBarProps {
  readonly done: number;
  readonly total: number;
  readonly overdue?: number;
  /** What the bar is about, for those who do not see it. */
  readonly label: string;
  /** Where the people are whom it counts. */
  readonly to?: string;
  /** Where those of them are who are late. */
  readonly toLate?: string;
}

/** A thin bar with the fraction in words: how many of all have done it, and how many are late. */
export function FractionBar({ done, total, overdue = 0, label, to, toLate }: FractionBarProps) {
  const say = useSay();
  const share = (count: number) => `${total === 0 ? 0 : (count / total) * 100}%`;
  const text = say(sharedWords.fractionOf, { done, total });
  const late = overdue > 0 ? say(sharedWords.ofThemOverdue, { smart_count: overdue }) : "";
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1.5 }}>
      <Box
        role="img"
        aria-label={[`${label}: ${text}`, late].filter(Boolean).join(", ")}
        sx={{ flex: 1, minWidth: 60, height: 6, borderRadius: 3, bgcolor: "roles.hairline", display: "flex", overflow: "hidden" }}
      >
        <Box sx={{ width: share(done), bgcolor: "roles.pine" }} />
        <Box sx={{ width: share(overdue), bgcolor: "roles.overdue" }} />
      </Box>
      <Typography
        variant="body2"
        component="span"
        sx={{ whiteSpace: "nowrap", minWidth: 56, textAlign: "end", fontVariantNumeric: "tabular-nums" }}
      >
        {to ? <Link to={to}>{text}</Link> : text}
      </Typography>
      {late && (
        <Typography variant="body2" component="span" sx={{ whiteSpace: "nowrap", color: "roles.overdue" }}>
          {toLate ? (
            <Link to={toLate} sx={{ color: "inherit" }}>
              {late}
            </Link>
          ) : (
            late
          )}
        </Typography>
      )}
    </Box>
  );
}
