import { Box, Button, useMediaQuery, useTheme } from "@mui/material";
import { useState } from "react";
import { useLocation } from "react-router";
import { UnusualReading } from "../dashboard/UnusualReading.tsx";
import { useSay } from "../i18n/say.ts";
import { confidentialityWords as words } from "./words.ts";

/** Above the access log: who reads far more than usual. Put away on phones, and when one came to look at certain entries. */
export default function ReadingAbove() {
  const say = useSay();
  const wide = useMediaQuery(useTheme().breakpoints.up("md"));
  const narrowed = useLocation().search.includes("filter=");
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? (wide && !narrowed);
  return (
    <Box sx={{ mb: 2 }}>
      {open && <UnusualReading />}
      <Button size="small" aria-expanded={open} onClick={() => setChosen(!open)} sx={{ mt: open ? 0.5 : 0 }}>
        {say(open ? words.hideReading : words.showReading)}
      </Button>
    </Box>
  );
}
