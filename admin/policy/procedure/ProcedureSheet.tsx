import { Alert, Button, Stack, Typography } from "@mui/material";
import { suggestedSubjects } from "../../../schema/policy/subjects.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { useMay } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { sharedWords } from "../../shared/words.ts";
import { policyWords } from "../words.ts";
import { ProcedureLines } from "./ProcedureLines.tsx";
import { type ProcedureOfText, ProcedureQuery, wereHeard } from "./procedure.ts";
import { procedureWords } from "./procedure-words.ts";

interface ProcedureSheetProps {
  readonly revisionId: string;
  /** What the draft says, by which subjects are suggested. */
  readonly texts?: readonly string[];
}

/** What was held about a text before it is published, for those who decide about it; on a draft what is still to be done. */
export function ProcedureSheet({ revisionId, texts = [] }: ProcedureSheetProps) {
  const { has } = useMe();
  const may = has("policyEditor", "approver", "administrator", "auditor");
  const { data } = useAnswer(ProcedureQuery, { id: revisionId }, { enabled: may });
  return data?.revision ? <Procedure text={data.revision} texts={texts} /> : null;
}

function Procedure({ text, texts }: { readonly text: ProcedureOfText; readonly texts: readonly string[] }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const recording = useOpen();
  const mayRecord = useMay("create", "procedureRecords", { revision: text });
  const records = text.procedureRecords ?? [];
  const subjects = text.subjects ?? [];
  const needsLegal = text.document?.category?.legalReviewNeeded === true && !records.some(({ kind }) => kind === "legalReview");
  // A text that touches nothing, without a record, is not worth a sheet once it is published.
  if (!mayRecord && records.length === 0 && subjects.length === 0 && !text.procedureWaiver) return null;
  return (
    <Sheet
      heading={say(procedureWords.heading)}
      action={
        mayRecord && (
          <Button size="small" onClick={recording.show}>
            {say(procedureWords.record)}
          </Button>
        )
      }
    >
      <Stack spacing={1}>
        <Subjects text={text} texts={texts} />
        {text.procedureWaiver && <Alert severity="warning">{say(policyWords.procedureWaived, { reason: text.procedureWaiver })}</Alert>}
        {mayRecord && subjects.length > 0 && !wereHeard(records) && <Alert severity="info">{say(procedureWords.notHeard)}</Alert>}
        {mayRecord && needsLegal && <Alert severity="info">{say(procedureWords.legalMissing)}</Alert>}
        <ProcedureLines records={records} editable={mayRecord} />
      </Stack>
      {recording.open && (
        <CommandFormDialog
          name="recordProcedure"
          resource="procedureRecords"
          given={{ revisionId: text.id }}
          title={say(procedureWords.record)}
          subject={nameOf("revisions", text)}
          text={say(procedureWords.recordText)}
          onClose={recording.hide}
        />
      )}
    </Sheet>
  );
}

/** Which subjects the text touches, for its editors to say; with those that its words suggest. */
function Subjects({ text, texts }: { readonly text: ProcedureOfText; readonly texts: readonly string[] }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const changing = useOpen();
  const mayEdit = useMay("update", "revisions", text);
  const subjects = text.subjects ?? [];
  const named = (list: readonly string[]) =>
    list.map((one) => say(wordLabel("RegulatedSubject", one) ?? procedureWords.none)).join(say(sharedWords.comma));
  const suggested = mayEdit ? suggestedSubjects(texts).filter((subject) => !subjects.includes(subject)) : [];
  return (
    <>
      <Typography variant="body2">
        {subjects.length > 0 ? say(procedureWords.touches, { subjects: named(subjects) }) : say(procedureWords.touchesNone)}{" "}
        {mayEdit && suggested.length === 0 && (
          <Button size="small" onClick={changing.show}>
            {say(procedureWords.change)}
          </Button>
        )}
      </Typography>
      {suggested.length > 0 && (
        <Alert
          severity="info"
          action={
            <Button size="small" onClick={changing.show}>
              {say(procedureWords.tick)}
            </Button>
          }
        >
          {say(procedureWords.suggested, { subjects: named(suggested) })}
        </Alert>
      )}
      {changing.open && (
        <CommandFormDialog
          name="updateRevision"
          resource="revisions"
          given={{ id: text.id, expectedVersion: text.version }}
          needs={[]}
          offers={["subjects"]}
          begin={{ subjects: [...subjects, ...suggested] }}
          title={say(procedureWords.change)}
          subject={nameOf("revisions", text)}
          onClose={changing.hide}
        />
      )}
    </>
  );
}
