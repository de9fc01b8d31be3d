import { Box, Link, Typography } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { isDivision, provisionName, type ReadProvision } from "./provision.ts";
import { anchorOf } from "./ReadingText.tsx";
import { policyWords } from "./words.ts";

/** What the contents list: divisions, or the articles where there are none. */
export function contentsOf(provisions: readonly ReadProvision[]): readonly ReadProvision[] {
  const divisions = provisions.filter(isDivision);
  return divisions.length > 1
    ? divisions
    : provisions.filter(({ kind, depth }) => kind === "article" || (kind === "clause" && depth === 0));
}

const reducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Goes to a provision of the page. */
export function goTo(provision: Pick<ReadProvision, "id">): void {
  document.getElementById(anchorOf(provision))?.scrollIntoView({ behavior: reducedMotion() ? "auto" : "smooth", block: "start" });
}

/** The contents at the side, on wide screens. */
export function Contents({ provisions }: { readonly provisions: readonly ReadProvision[] }) {
  const say = useSay();
  const entries = contentsOf(provisions);
  if (entries.length < 2) return null;
  return (
    <Box
      component="nav"
      aria-label={say(policyWords.contents)}
      sx={{
        display: { xs: "none", lg: "block" },
        width: 220,
        flexShrink: 0,
        position: "sticky",
        top: 80,
        alignSelf: "flex-start",
        maxHeight: "80vh",
        overflowY: "auto",
      }}
    >
      <Typography variant="caption" color="textSecondary">
        {say(policyWords.contents)}
      </Typography>
      {entries.map((entry) => (
        <Link
          key={entry.id}
          component="button"
          type="button"
          onClick={() => goTo(entry)}
          sx={{
            display: "block",
            textAlign: "start",
            fontSize: 13.5,
            py: 0.4,
            pl: entry.kind === "section" ? 1.5 : 0,
            color: "text.primary",
          }}
        >
          {provisionName(entry)}
        </Link>
      ))}
    </Box>
  );
}
