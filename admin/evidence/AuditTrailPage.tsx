import { Box, Button, Typography } from "@mui/material";
import { useDeferredValue } from "react";
import { Link } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { offsetOf, offsetText, useAddressValues } from "../shared/use-address-values.ts";
import { AuditFilters } from "./AuditFilters.tsx";
import { AuditLine } from "./AuditLine.tsx";
import { auditFilter, auditValues } from "./audit-filter.ts";
import { AuditTrailQuery } from "./audit-trail.ts";
import { evidenceWords } from "./words.ts";

const PAGE = 50;

/** What happened, the newest first, in sentences; from one day to another where the address says so, e.g. `?since=2026-11-20&until=2026-11-20`. */
export default function AuditTrailPage() {
  const say = useSay();
  const { organisation } = useMe();
  const mayVerify = useMay("verify", "auditEvents");
  const { values, set } = useAddressValues(auditValues);
  const offset = offsetOf(values.from);
  const setOffset = (next: number) => set({ from: offsetText(next) });
  const text = useDeferredValue(values.text);
  const where = auditFilter({ ...values, text }, organisation.timeZone);
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
      <AuditFilters values={values} narrow={narrow} />
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
