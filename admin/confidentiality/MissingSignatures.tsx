import { Box, Button, Link as MuiLink, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { useRecordTitle } from "../names/record-title.ts";
import { RemindDialog } from "../obligation/RemindDialog.tsx";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { useDueText } from "../shared/when.ts";
import type { Missing } from "./endings.ts";
import { confidentialityWords as words } from "./words.ts";

/** So many people of an agreement are named before one asks for all. */
const NAMED = 8;

interface MissingSignaturesProps {
  readonly missing: readonly Missing[];
  readonly total: number;
}

/** Who should have signed which agreement and has not, and the way to remind them. */
export function MissingSignatures({ missing, total }: MissingSignaturesProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const agreements = [...new Map(missing.flatMap(({ agreement }) => (agreement ? [[agreement.id, agreement] as const] : []))).values()];
  return (
    <Sheet heading={say(words.missing)}>
      {agreements.length === 0 && <Typography color="textSecondary">{say(words.noneMissing)}</Typography>}
      {agreements.map((agreement) => (
        <AgreementLines
          key={agreement.id}
          id={agreement.id}
          title={nameOf("agreements", agreement)}
          lines={missing.filter((one) => one.agreement?.id === agreement.id)}
        />
      ))}
      {total > missing.length && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say(words.firstOf, { shown: missing.length, total })}
        </Typography>
      )}
    </Sheet>
  );
}

interface AgreementLinesProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Missing[];
}

function AgreementLines({ id, title, lines }: AgreementLinesProps) {
  const say = useSay();
  const dueText = useDueText();
  const { today, personId } = useMe();
  const mayRemind = useMay("remind", "obligations");
  const [whole, setWhole] = useState(false);
  const [reminding, setReminding] = useState(false);
  const shown = whole ? lines : lines.slice(0, NAMED);
  const due = lines.filter(({ remindedOn, person }) => remindedOn !== today && person?.id !== personId);
  return (
    <Box component="section" aria-label={title} sx={{ "& + &": { mt: 2.5 } }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 0.5 }}>
        <Typography variant="h3" sx={{ flex: "1 1 200px", m: 0 }}>
          <MuiLink component={PanelLink} to={`/progress/agreement/${id}`}>
            {title}
          </MuiLink>{" "}
          <Box component="span" sx={{ color: "text.secondary", fontWeight: 400, fontSize: 14 }}>
            {say(words.missingCount, { smart_count: lines.length })}
          </Box>
        </Typography>
        {mayRemind && due.length > 0 && (
          <Button variant="outlined" size="small" onClick={() => setReminding(true)} aria-label={`${say(words.remindAll)}: ${title}`}>
            {say(words.remindAll)}
          </Button>
        )}
      </Box>
      {shown.map(({ id: line, person, dueOn, state, remindedOn }) => (
        <Box
          key={line}
          sx={{
            display: "flex",
            flexWrap: "wrap",
            gap: 1.5,
            alignItems: "baseline",
            py: 0.75,
            borderTop: 1,
            borderColor: "roles.hairline",
            fontSize: 14,
          }}
        >
          <Box component="span" sx={{ fontWeight: 600, minWidth: 64 }}>
            {person?.name ?? "—"}
          </Box>
          <Box component="span" sx={{ color: "text.secondary", flex: "1 1 120px" }}>
            {person?.department?.name}
          </Box>
          {remindedOn && (
            <Box component="span" sx={{ color: "text.secondary", fontSize: 12.5 }}>
              {say(words.remindedOn, { day: remindedOn })}
            </Box>
          )}
          <ToneMark tone={state === "overdue" ? "overdue" : "dueSoon"} label={dueText(dueOn)} />
        </Box>
      ))}
      {lines.length > shown.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {say(words.showAll, { smart_count: lines.length })}
        </Button>
      )}
      {reminding && <RemindDialog whom={{ obligationIds: due.map((one) => one.id) }} about={title} onClose={() => setReminding(false)} />}
    </Box>
  );
}
