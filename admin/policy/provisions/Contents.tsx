import { Box, Typography } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { isDivision, provisionName, type ReadProvision } from "../provision.ts";
import { policyWords } from "../words.ts";
import { goToProvision, provisionInSight } from "./go-to-provision.ts";

/** What the contents list: divisions, or the articles where there are none. */
export function contentsOf(provisions: readonly ReadProvision[]): readonly ReadProvision[] {
  const divisions = provisions.filter(isDivision);
  return divisions.length > 1
    ? divisions
    : provisions.filter(({ kind, depth }) => kind === "article" || (kind === "clause" && depth === 0));
}

/** Pixels below the top of the window at which a division counts as the one being read. */
const READING_LINE = 160;

/** The entry whose text is being read, as the page is scrolled. */
function useEntryInSight(entries: readonly ReadProvision[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setCurrent(provisionInSight(entries, READING_LINE));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    addEventListener("scroll", later, { passive: true });
    return () => {
      removeEventListener("scroll", later);
      cancelAnimationFrame(frame);
    };
  }, [entries]);
  return current;
}

interface ContentsListProps {
  readonly entries: readonly ReadProvision[];
  /** After an entry was chosen, e.g. to close what it stands in. */
  readonly onChosen?: () => void;
}

/** The contents, the part being read marked. */
export function ContentsList({ entries, onChosen }: ContentsListProps) {
  const current = useEntryInSight(entries);
  const list = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const entry = current && list.current?.querySelector<HTMLElement>("[aria-current]");
    const box = list.current?.parentElement;
    // Only the list is moved: the page stays where it is being read.
    if (entry && box && box.scrollHeight > box.clientHeight) box.scrollTop = entry.offsetTop - box.clientHeight / 2;
  }, [current]);
  const items = entries.map((entry) => (
    <Box
      key={entry.id}
      component="button"
      type="button"
      aria-current={entry.id === current ? "location" : undefined}
      onClick={() => {
        onChosen?.();
        // A sheet that is closing keeps the focus until it is gone.
        requestAnimationFrame(() => goToProvision(entry));
      }}
      sx={{
        display: "block",
        width: "100%",
        border: 0,
        borderLeft: 2,
        borderColor: entry.id === current ? "roles.indigo" : "roles.hairline",
        bgcolor: "transparent",
        font: "inherit",
        textAlign: "start",
        fontSize: { xs: 15, lg: 13.5 },
        fontWeight: entry.id === current ? 600 : 400,
        lineHeight: 1.5,
        py: { xs: 1, lg: 0.5 },
        pl: entry.kind === "section" ? 2.5 : 1.25,
        cursor: "pointer",
        color: entry.id === current ? "roles.indigo" : "text.primary",
        "&:hover": { bgcolor: "roles.hover" },
      }}
    >
      {provisionName(entry)}
    </Box>
  ));
  return <Box ref={list}>{items}</Box>;
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
      data-no-print
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
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 0.5, pl: 1.5 }}>
        {say(policyWords.contents)}
      </Typography>
      <ContentsList entries={entries} />
    </Box>
  );
}
