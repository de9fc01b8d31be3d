import { Box, Button } from "@mui/material";
import { Suspense } from "react";
import { useSay } from "../i18n/say.ts";
import { latePart } from "../shared/late-part.ts";
import { useOpen } from "../shared/use-open.ts";
import { confidentialityWords as words } from "./words.ts";

const UnusualReading = latePart(async () => ({ default: (await import("../dashboard/UnusualReading.tsx")).UnusualReading }));

/** Above the access log, one click away so that the log stays in sight: who reads far more than usual. */
export default function ReadingAbove() {
  const say = useSay();
  const { open, show, hide } = useOpen();
  return (
    <Box sx={{ mb: 2 }}>
      <Button variant="outlined" size="small" aria-expanded={open} onClick={open ? hide : show} sx={{ mb: open ? 1 : 0 }}>
        {say(open ? words.hideReading : words.showReading)}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <UnusualReading />
        </Suspense>
      )}
    </Box>
  );
}
