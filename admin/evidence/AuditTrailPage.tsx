import { Box, Button, Stack, TextField, Typography } from "@mui/material";
import { useDeferredValue } from "react";
import { Link } from "react-admin";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { DayField } from "../shared/DayField.tsx";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { offsetOf, offsetText, useAddressValues } from "../shared/use-address-values.ts";
import { useChosen } from "../shared/use-choices.ts";
import { startOfDay } from "../shared/when.ts";
import { AuditLine } from "./AuditLine.tsx";
import { AuditTrailQuery } from "./audit-trail.ts";
import { evidenceWords } from "./words.ts";

const PAGE = 50;

/** What happened, the newest first, in sentences; from one day to another where the address says so, e.g. `?since=2026-11-20&until=2026-11-20`. */
export default function AuditTrailPage() {
  const say = useSay();
  const { organisation } = useMe();
  const mayVerify = useMay("verify", "auditEvents");
  const { values, set } = useAddressValues(["text", "person", "since", "until", "from"]);
  const actor = useChosen("people", values.person);
  const offset = offsetOf(values.from);
  const setOffset = (next: number) => set({ from: offsetText(next) });
  const q = useDeferredValue(values.text.trim());
  const where = {
    ...(q ? { q } : {}),
    ...(values.person ? { actor: { id: { eq: values.person } } } : {}),
    and: [
      ...(values.since ? [{ at: { gte: startOfDay(values.since, organisation.timeZone) } }] : []),
      ...(values.until ? [{ at: { lt: startOfDay(dayAfter(values.until, 1), organisation.timeZone) } }] : []),
    ],
  };
  const query = useAnswer(AuditTrailQuery, { where, limit: PAGE, offset }, { keepPrevious: true });
  const narrow = (patch: Partial<typeof values>) => set({ ...patch, from: "" });
  return (
    <>
      <PageHead
        title={say(evidenceWords.trail)}
        primary={
          mayVerify && (
            <Button variant="contained" component={Link} to="/verify" sx={{ color: "primary.contrastText" }}>
              {say(evidenceWords.verify)}
            </Button>
          )
        }
      />
      <Stack direction={{ xs: "column", md: "row" }} spacing={1.5} sx={{ mb: 2, maxWidth: 960 }}>
        <TextField label={say(evidenceWords.searchLabel)} value={values.text} onChange={(event) => narrow({ text: event.target.value })} />
        <Box sx={{ minWidth: 200 }}>
          <RecordPicker
            kind="people"
            label={say(evidenceWords.who)}
            value={actor}
            onChange={(person) => narrow({ person: person?.id ?? "" })}
          />
        </Box>
        <DayField
          label={say(evidenceWords.since)}
          value={values.since}
          onChange={(since) => narrow({ since })}
          sx={{ maxWidth: { md: 160 } }}
        />
        <DayField
          label={say(evidenceWords.until)}
          value={values.until}
          onChange={(until) => narrow({ until })}
          sx={{ maxWidth: { md: 160 } }}
        />
      </Stack>
      <Sheet sx={{ maxWidth: 960 }}>
        <Answered query={query} lines={12}>
          {({ auditEvents: { items, hasNext } }) => (
            <>
              {items.length === 0 && <Typography color="textSecondary">{say(evidenceWords.none)}</Typography>}
              {items.map((event) => (
                <AuditLine key={event.id} event={event} />
              ))}
              {(offset > 0 || hasNext) && (
                <Box sx={{ display: "flex", gap: 1, mt: 1 }}>
                  <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
                    {say(evidenceWords.newer)}
                  </Button>
                  <Button disabled={!hasNext} onClick={() => setOffset(offset + PAGE)}>
                    {say(evidenceWords.older)}
                  </Button>
                </Box>
              )}
            </>
          )}
        </Answered>
      </Sheet>
    </>
  );
}
