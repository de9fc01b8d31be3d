import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-admin";
import { subjectScreens } from "../../schema/obligation/subject/subjects.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { useRecordTitle } from "../names/record-title.ts";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { sharedWords } from "../shared/words.ts";
import { evidenceOf, isAsked, ObligationsQuery, type ShownObligation } from "./obligations.ts";
import { RemindButton } from "./RemindButton.tsx";
import { obligationWords } from "./words.ts";

/** One person's share, the newest that the filter finds: where it stands, its receipt, and what a head can do about it. */
export function ObligationDialog({ where, onClose }: { readonly where: object; readonly onClose: () => void }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const language = useLanguage();
  const query = useAnswer(ObligationsQuery, { where, orderBy: [{ occurrence: "DESC" }], limit: 1, offset: 0 });
  const [acting, setActing] = useState<"waive" | "onBehalf" | null>(null);
  const obligation = query.data?.obligations.items[0] ?? null;
  const subject = obligation ? nameOf("obligations", obligation) : "";
  if (obligation && acting === "waive") {
    return (
      <CommandFormDialog
        name="waiveObligation"
        resource="obligations"
        given={{ id: obligation.id, expectedVersion: obligation.version }}
        subject={subject}
        onClose={onClose}
      />
    );
  }
  if (obligation && acting === "onBehalf") {
    const { revision, person } = obligation;
    return (
      <CommandFormDialog
        name="acknowledge"
        resource="acknowledgements"
        given={{ revisionId: revision?.id, checksum: revision?.checksum, language, confirmedBy: "onBehalf", onBehalfOf: person?.id }}
        needs={["reason"]}
        offers={["sheet"]}
        seal
        title={say(obligationWords.onBehalf)}
        subject={subject}
        text={say(obligationWords.onBehalfText)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{obligation?.person?.name ?? "…"}</DialogTitle>
      <DialogContent>
        <Answered query={query} lines={3}>
          {({
            obligations: {
              items: [one],
            },
          }) => (one ? <ObligationFacts obligation={one} /> : <NotThere />)}
        </Answered>
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap" }}>
        <Button onClick={onClose}>{say(sharedWords.close)}</Button>
        {obligation && <HeadActions obligation={obligation} onAct={setActing} />}
      </DialogActions>
    </Dialog>
  );
}

function ObligationFacts({ obligation }: { readonly obligation: ShownObligation }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const dates = useDates();
  const evidence = evidenceOf(obligation);
  return (
    <Box>
      <Typography>{nameOf("assignments", obligation)}</Typography>
      <Box sx={{ display: "flex", gap: 1.5, my: 1 }}>
        <StateOf list="ObligationState" value={obligation.state} />
        {obligation.dueOn && (
          <span>{say(obligationWords.dueOnDay, { day: obligation.dueAt ? dates.moment(obligation.dueAt) : obligation.dueOn })}</span>
        )}
      </Box>
      {obligation.unannouncedYear && (
        <Typography variant="body2">{say(sharedWords.dueMayMove, { years: String(obligation.unannouncedYear) })}</Typography>
      )}
      {obligation.waiveReason && <Alert severity="info">{obligation.waiveReason}</Alert>}
      {evidence && (
        <Typography variant="body2">
          {say(obligationWords.evidence)}
          {say(sharedWords.colon)}
          <Link to={evidence.to}>{say(obligationWords.receiptNumber, { number: evidence.number })}</Link>
          {obligation.fulfilledAt && ` · ${say(obligationWords.doneAt, { at: dates.moment(obligation.fulfilledAt) })}`}
        </Typography>
      )}
    </Box>
  );
}

interface HeadActionsProps {
  readonly obligation: ShownObligation;
  readonly onAct: (action: "waive" | "onBehalf") => void;
}

/** Nobody waives their own; on behalf there is something to acknowledge only. */
function HeadActions({ obligation, onAct }: HeadActionsProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const me = useMe();
  const may = useMay("waive", "obligations", obligation) || me.has("head");
  const waits = isAsked(obligation.state);
  if (!may || !waits || obligation.person?.id === me.personId) return null;
  return (
    <>
      <RemindButton whom={{ obligationIds: [obligation.id] }} about={nameOf("obligations", obligation)} count={1} />
      {obligation.kind && subjectScreens[obligation.kind].onBehalf && (
        <Button onClick={() => onAct("onBehalf")}>{say(obligationWords.onBehalf)}</Button>
      )}
      <Button onClick={() => onAct("waive")}>{say(obligationWords.waive)}</Button>
    </>
  );
}
