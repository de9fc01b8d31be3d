import { Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { useMe } from "../../providers/me.ts";
import { DayField } from "../../shared/DayField.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { validityWords } from "./validity-words.ts";

/** Asks for a day, and leads to the list of all that held then. */
export default function InForcePage() {
  const say = useSay();
  const navigate = useNavigate();
  const { today } = useMe();
  const [day, setDay] = useState(today);
  const filter = JSON.stringify({ from: { lte: day }, heldUntil: { gte: day } });
  return (
    <>
      <PageHead title={say(validityWords.inForceOn)} />
      <Sheet sx={{ maxWidth: 640 }}>
        <Stack spacing={2}>
          <Typography variant="body2">{say(validityWords.inForceOnHelp)}</Typography>
          <DayField label={say(validityWords.day)} required value={day} onChange={setDay} />
          <Button
            variant="contained"
            disabled={day === ""}
            onClick={() => navigate(`/textPeriods?filter=${encodeURIComponent(filter)}`)}
            sx={{ alignSelf: "flex-start" }}
          >
            {say(validityWords.show)}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}
