import { Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useRecordContext } from "react-admin";
import { AudienceChooser } from "../audience/AudienceChooser.tsx";
import { audienceInput, emptyAudience, isNobody } from "../audience/audience-choice.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DueField, dueInput, emptyDue } from "../shared/DueField.tsx";
import { useOpen } from "../shared/use-open.ts";
import { PublishAgreement } from "./agreement.ts";
import { confidentialityWords } from "./words.ts";

interface AgreementRecord {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly published: boolean;
}

/** Beside an agreement's title: publish a draft, read a published one, and see who has signed. */
export default function AgreementActions() {
  const say = useSay();
  const record = useRecordContext<AgreementRecord>();
  const me = useMe();
  const publish = useOpen();
  const mayPublish = useMay("publish", "agreements", record ?? null);
  if (!record) return null;
  return (
    <>
      <Button component={Link} to={`/sign/${record.id}`}>
        {say(confidentialityWords.read)}
      </Button>
      {record.published && me.has("confidentialityOfficer", "auditor") && (
        <Button component={Link} to={`/progress/agreement/${record.id}`}>
          {say(confidentialityWords.progress)}
        </Button>
      )}
      {mayPublish && !record.published && (
        <Button variant="contained" color="secondary" onClick={publish.show}>
          {say(confidentialityWords.publish)}
        </Button>
      )}
      {publish.open && <PublishDialog agreement={record} onClose={publish.hide} />}
    </>
  );
}

function PublishDialog({ agreement, onClose }: { readonly agreement: AgreementRecord; readonly onClose: () => void }) {
  const say = useSay();
  const [audience, setAudience] = useState(emptyAudience);
  const [due, setDue] = useState(emptyDue);
  const command = useCommand(PublishAgreement, onClose);
  return (
    <CommandDialog
      open
      seal
      wide
      title={say(confidentialityWords.publish)}
      subject={agreement.title}
      text={say(confidentialityWords.publishText)}
      submit={say(confidentialityWords.publish)}
      pending={command.isPending}
      disabled={isNobody(audience)}
      error={command.error}
      onClose={onClose}
      onSubmit={() =>
        command.mutate({
          input: { id: agreement.id, expectedVersion: agreement.version, audience: audienceInput(audience), ...dueInput(due) },
        })
      }
    >
      <AudienceChooser heading={say(confidentialityWords.audience)} value={audience} onChange={setAudience} error={command.error} />
      <Stack spacing={1}>
        <Typography variant="h3">{say(confidentialityWords.due)}</Typography>
        <DueField value={due} onChange={setDue} error={command.error} />
      </Stack>
    </CommandDialog>
  );
}
