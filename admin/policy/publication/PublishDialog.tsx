import { Dialog, DialogContent, DialogTitle, FormControlLabel, Radio, RadioGroup, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { AudienceChooser } from "../../audience/AudienceChooser.tsx";
import { audienceInput } from "../../audience/audience-choice.ts";
import { useAnswer, useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { useMe } from "../../providers/me.ts";
import { Answered } from "../../shared/Answered.tsx";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { DayField } from "../../shared/DayField.tsx";
import { DueField, dueInput, emptyDue } from "../../shared/DueField.tsx";
import { fieldState, useValues } from "../../shared/use-values.ts";
import { sharedWords } from "../../shared/words.ts";
import { PublishRevision } from "../commands.ts";
import type { ShownDocument, ShownRevision } from "../document-page.ts";
import { ProcedureInPublishing } from "../procedure/ProcedureInPublishing.tsx";
import { ReferenceNote } from "../reference/ReferenceNote.tsx";
import { policyWords } from "../words.ts";
import { ChangesDecided, decidedOtherwise } from "./ChangesDecided.tsx";
import { LaterText } from "./LaterText.tsx";
import { type ChangesDecided as Decided, isMaterial, usePublicationOutlook } from "./publication-outlook.ts";
import { type Proposal, PublicationProposal, proposed } from "./publication-proposal.ts";
import { replaceable, SuccessionNote } from "./SuccessionNote.tsx";

interface PublishDialogProps {
  readonly document: Pick<ShownDocument, "published">;
  readonly revision: ShownRevision;
  readonly onClose: () => void;
}

/** Puts a revision into force on a day, and asks an audience to acknowledge it; begins with the audience of the one before. */
export default function PublishDialog(props: PublishDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const query = useAnswer(PublicationProposal, { revisionId: props.revision.id });
  if (query.data) return <Publish {...props} proposal={proposed(query.data.publicationProposal)} />;
  const title = say(sharedWords.about, { what: say(policyWords.publish), subject: nameOf("revisions", props.revision) });
  return (
    <Dialog open onClose={props.onClose} fullWidth maxWidth="md" aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Answered query={query}>{() => null}</Answered>
      </DialogContent>
    </Dialog>
  );
}

function Publish({ document, revision, onClose, proposal }: PublishDialogProps & { readonly proposal: Proposal }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const { today } = useMe();
  const first = document.published !== true;
  const { values, set } = useValues({
    effectiveFrom: proposal.effectiveFrom,
    trialUntil: "",
    material: true,
    materialReason: "",
    leaveOutUncleared: false,
    procedureWaiver: "",
    carryOn: false,
    replaces: false,
    replaceReason: "",
  });
  const replaced = values.replaces ? replaceable(proposal.texts, values.effectiveFrom, today) : null;
  const [decided, setDecided] = useState<Decided>({});
  const outlook = usePublicationOutlook(revision.id, values.effectiveFrom);
  const material = isMaterial(outlook, decided, values.material);
  const [audience, setAudience] = useState(proposal.audience);
  const [due, setDue] = useState(proposal.dueWorkingDays ? { ...emptyDue, dueWorkingDays: String(proposal.dueWorkingDays) } : emptyDue);
  const command = useCommand(PublishRevision, onClose);
  const publish = () =>
    command.mutate({
      input: {
        id: revision.id,
        expectedVersion: revision.version ?? 0,
        effectiveFrom: values.effectiveFrom,
        trialUntil: values.trialUntil || null,
        material: values.material,
        materialReason: values.materialReason || null,
        procedureWaiver: values.procedureWaiver || null,
        carryOn: values.carryOn,
        replacesId: replaced?.id ?? null,
        replaceReason: replaced ? values.replaceReason : null,
        changes: decidedOtherwise(outlook, decided, values.material),
        ...(material ? { audience: audienceInput(audience), ...dueInput(due), leaveOutUncleared: values.leaveOutUncleared } : {}),
      },
    });
  return (
    <CommandDialog
      open
      seal
      wide
      title={say(policyWords.publish)}
      subject={nameOf("revisions", revision)}
      submit={say(policyWords.publish)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={publish}
    >
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
        <DayField
          label={say(policyWords.effectiveFrom)}
          required
          value={values.effectiveFrom}
          onChange={(effectiveFrom) => set({ effectiveFrom })}
          {...fieldState(command.error, "effectiveFrom")}
        />
        <DayField
          label={say(policyWords.trialUntil)}
          value={values.trialUntil}
          onChange={(trialUntil) => set({ trialUntil })}
          {...fieldState(command.error, "trialUntil", say(policyWords.trialHelp))}
        />
      </Stack>
      <ReferenceNote revisionId={revision.id} />
      <SuccessionNote
        texts={proposal.texts}
        ordinal={revision.ordinal ?? 0}
        effectiveFrom={values.effectiveFrom}
        today={today}
        replaces={values.replaces}
        replaceReason={values.replaceReason}
        error={command.error}
        onChange={set}
      />
      {outlook && <LaterText outlook={outlook} carryOn={values.carryOn} onCarryOn={(carryOn) => set({ carryOn })} />}
      <ProcedureInPublishing
        revisionId={revision.id}
        waiver={values.procedureWaiver}
        onWaiver={(procedureWaiver) => set({ procedureWaiver })}
        error={command.error}
      />
      {!first && (
        <div>
          <Typography variant="h3">{say(policyWords.materialQuestion)}</Typography>
          <RadioGroup row value={values.material ? "yes" : "no"} onChange={(_, answer) => set({ material: answer === "yes" })}>
            <FormControlLabel value="yes" control={<Radio size="small" />} label={say(policyWords.material)} />
            <FormControlLabel value="no" control={<Radio size="small" />} label={say(policyWords.notMaterial)} />
          </RadioGroup>
          <TextField
            label={say(policyWords.materialReason)}
            required={!values.material}
            value={values.materialReason}
            onChange={(event) => set({ materialReason: event.target.value })}
            {...fieldState(command.error, "materialReason", say(policyWords.materialHelp))}
          />
        </div>
      )}
      {!first && outlook && (
        <ChangesDecided outlook={outlook} whole={values.material} decided={decided} onDecide={setDecided} error={command.error} />
      )}
      {material && (
        <>
          <AudienceChooser
            heading={say(proposal.remembered ? policyWords.audienceBefore : policyWords.audience)}
            value={audience}
            onChange={setAudience}
            revisionId={revision.id}
            leaveOutUncleared={values.leaveOutUncleared}
            onLeaveOutUncleared={(leaveOutUncleared) => set({ leaveOutUncleared })}
            error={command.error}
          />
          <Stack spacing={1}>
            <Typography variant="h3">{say(policyWords.due)}</Typography>
            <DueField value={due} onChange={setDue} error={command.error} />
          </Stack>
        </>
      )}
    </CommandDialog>
  );
}
