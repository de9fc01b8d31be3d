import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { sharedWords } from "./words.ts";

const LINE = "fraction-line";

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

/**
 * A thin bar with the fraction in words: how many of all have done it, and how many are late. In the lines of a `FractionList` all bars
 * begin and end at the same places.
 */
export function FractionBar({ done, total, overdue = 0, label, to, toLate }: FractionBarProps) {
  const say = useSay();
  const share = (count: number) => `${total === 0 ? 0 : (count / total) * 100}%`;
  const text = say(sharedWords.fractionOf, { done, total });
  const late = overdue > 0 ? say(sharedWords.ofThemOverdue, { smart_count: overdue }) : "";
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: "minmax(60px, 1fr) max-content max-content",
        alignItems: "center",
        columnGap: 1.5,
        [`.${LINE} > &`]: { gridColumn: { xs: "1 / -1", sm: "2 / -1" }, gridTemplateColumns: "subgrid" },
      }}
    >
      <Box
        role="img"
        data-bar
        aria-label={[`${label}: ${text}`, late].filter(Boolean).join(", ")}
        sx={{ height: 6, borderRadius: 3, bgcolor: "roles.hairline", display: "flex", overflow: "hidden" }}
      >
        <Box sx={{ width: share(done), bgcolor: "roles.pine" }} />
        <Box sx={{ width: share(overdue), bgcolor: "roles.overdue" }} />
      </Box>
      <Typography variant="body2" component="span" sx={{ whiteSpace: "nowrap", textAlign: "end", fontVariantNumeric: "tabular-nums" }}>
        {to ? <Link to={to}>{text}</Link> : text}
      </Typography>
      {late && (
        <Typography
          variant="body2"
          component="span"
          sx={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", color: "roles.overdue" }}
        >
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

/** Lines with bars, each a `FractionLine`: what stands before the bars and after them has one width for all. */
export function FractionList({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 1.5,
        gridTemplateColumns: {
          xs: "minmax(60px, 1fr) max-content max-content",
          sm: "minmax(0, 3fr) minmax(80px, 2fr) max-content max-content",
        },
      }}
    >
      {children}
    </Box>
  );
}

interface FractionLineProps extends FractionBarProps {
  /** What stands before the bar; above it on phones. */
  readonly children: ReactNode;
}

/** One line of a `FractionList`. */
export function FractionLine({ children, ...bar }: FractionLineProps) {
  return (
    <Box
      className={LINE}
      sx={{ display: "grid", gridColumn: "1 / -1", gridTemplateColumns: "subgrid", alignItems: "center", py: 0.5 }}
      data-progress={`${bar.done}/${bar.total}`}
    >
      <Box sx={{ gridColumn: { xs: "1 / -1", sm: "1" }, minWidth: 0 }}>{children}</Box>
      <FractionBar {...bar} />
    </Box>
  );
}
