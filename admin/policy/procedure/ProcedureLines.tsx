import { Box, Button, Typography } from "@mui/material";
import { AttachmentList } from "../../evidence/AttachmentList.tsx";
import AttachmentsEditor from "../../evidence/AttachmentsEditor.tsx";
import { attachmentWords } from "../../evidence/attachment-words.ts";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { useOpen } from "../../shared/use-open.ts";
import type { ShownProcedure } from "./procedure.ts";
import { procedureWords } from "./procedure-words.ts";

interface ProcedureLinesProps {
  readonly records: readonly ShownProcedure[];
  /** Whether records and their files may still be taken away, and files added. */
  readonly editable: boolean;
}

/** What was held, one after the other, with its minutes. */
export function ProcedureLines({ records, editable }: ProcedureLinesProps) {
  const say = useSay();
  if (records.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {say(procedureWords.none)}
      </Typography>
    );
  return (
    <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1.5 }}>
      {records.map((record) => (
        <Line key={record.id} record={record} editable={editable} />
      ))}
    </Box>
  );
}

function Line({ record, editable }: { readonly record: ShownProcedure; readonly editable: boolean }) {
  const say = useSay();
  const removing = useOpen();
  const { kind, heldOn, until, withWhom, headcount, place, outcome, note, recordedBy } = record;
  const word = (list: "ProcedureKind" | "ProcedureOutcome", value: string | null) => {
    const label = value === null ? undefined : wordLabel(list, value);
    return label ? say(label) : "";
  };
  const facts = [
    until ? say(procedureWords.until, { from: heldOn ?? "", until }) : heldOn,
    withWhom,
    place,
    headcount ? say(procedureWords.people, { smart_count: headcount }) : null,
    word("ProcedureOutcome", outcome),
    recordedBy?.name ? say(procedureWords.recordedBy, { name: recordedBy.name }) : null,
  ].filter(Boolean);
  const files = record.attachments ?? [];
  return (
    <Box component="li">
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 1, flexWrap: "wrap" }}>
        <Typography sx={{ fontWeight: 600, fontSize: 15 }}>{word("ProcedureKind", kind)}</Typography>
        {editable && (
          <Button size="small" onClick={removing.show} sx={{ ml: "auto" }}>
            {say(procedureWords.remove)}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
        {facts.join("\u00A0· ")}
      </Typography>
      {note && (
        <Typography variant="body2" sx={{ whiteSpace: "pre-line" }}>
          {note}
        </Typography>
      )}
      {editable ? (
        <AttachmentsEditor owner={{ procedureRecordId: record.id }} files={files} note={say(attachmentWords.stays)} />
      ) : (
        files.length > 0 && <AttachmentList files={files} />
      )}
      {removing.open && (
        <CommandFormDialog
          name="removeProcedure"
          resource="procedureRecords"
          given={{ id: record.id, expectedVersion: record.version }}
          title={say(procedureWords.remove)}
          subject={word("ProcedureKind", kind)}
          text={say(procedureWords.removeText)}
          onClose={removing.hide}
        />
      )}
    </Box>
  );
}
