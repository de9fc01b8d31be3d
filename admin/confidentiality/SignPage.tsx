import { Button, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useParams } from "react-admin";
import { editionWord } from "../../schema/shared/edition-word.screen.ts";
import { AttachmentsSheet } from "../evidence/AttachmentsSheet.tsx";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { StateOf } from "../marks/marks.tsx";
import { useMe } from "../providers/me.ts";
import { Markdown } from "../screens/display/Markdown.tsx";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { printOnly, TEXT_IN_PRINT } from "../shared/print.ts";
import { Receipt } from "../shared/Receipt.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { fieldState } from "../shared/use-values.ts";
import { useDueText } from "../shared/when.ts";
import { sharedWords } from "../shared/words.ts";
import { type ReadAgreement, SignAgreement, SigningQuery } from "./agreement.ts";
import { confidentialityWords } from "./words.ts";

/** An agreement as it is read and signed; afterwards with its receipt. */
export default function SignPage() {
  const say = useSay();
  const { agreementId = "" } = useParams();
  const me = useMe();
  const language = useLanguage();
  const [signing, setSigning] = useState(false);
  const query = useAnswer(SigningQuery, { id: agreementId, me: me.personId, language, employed: me.has("staff") });
  return (
    <Answered query={query} lines={12}>
      {({ agreement, agreementSignatures, obligations, statement }) => {
        if (!agreement) return <NotThere page />;
        const [signature] = agreementSignatures?.items ?? [];
        const asked = obligations?.items.find(({ state }) => state === "open" || state === "overdue");
        return (
          <>
            <PageHead
              above={say(confidentialityWords.agreement)}
              title={agreement.title ?? "—"}
              state={
                <>
                  <StateOf list="AgreementState" value={agreement.state} />
                  <span>{say(editionWord, { ordinal: agreement.ordinal ?? 1 })}</span>
                </>
              }
              actions={[{ label: say(sharedWords.print), onClick: () => printOnly("text") }]}
            />
            <Stack spacing={2} sx={{ maxWidth: 820 }}>
              <div className={TEXT_IN_PRINT}>
                <Sheet sx={{ px: { xs: 2, md: 4 } }}>
                  <Typography className="print-only" sx={{ textAlign: "center", fontSize: "20pt", fontWeight: 700 }}>
                    {agreement.title}
                  </Typography>
                  <Markdown text={agreement.text ?? ""} />
                </Sheet>
              </div>
              <AttachmentsSheet files={agreement.attachments} />
              {signature && (
                <Receipt
                  number={signature.receiptNumber}
                  fresh={signing}
                  at={signature.at}
                  title={say(confidentialityWords.signed)}
                  of={say(confidentialityWords.receiptOf, { name: signature.typedName ?? me.name, title: agreement.title ?? "" })}
                >
                  <Typography variant="caption" color="textSecondary" component="p">
                    {signature.statement}
                  </Typography>
                </Receipt>
              )}
              {!signature && agreement.checksum && asked && (
                <SignForm agreement={agreement} statement={statement} dueOn={asked.dueOn} onSign={() => setSigning(true)} />
              )}
              {!signature && agreement.checksum && !asked && (
                <Typography color="textSecondary">{say(confidentialityWords.notAsked)}</Typography>
              )}
            </Stack>
          </>
        );
      }}
    </Answered>
  );
}

interface SignFormProps {
  readonly agreement: ReadAgreement;
  readonly statement: string;
  readonly dueOn: string | null;
  readonly onSign: () => void;
}

function SignForm({ agreement, statement, dueOn, onSign }: SignFormProps) {
  const say = useSay();
  const language = useLanguage();
  const dueText = useDueText();
  const { name } = useMe();
  const [typedName, setTypedName] = useState("");
  const command = useCommand(SignAgreement);
  const sign = () =>
    command.mutate(
      { input: { agreementId: agreement.id, checksum: agreement.checksum ?? "", language, typedName } },
      { onSuccess: onSign },
    );
  return (
    <Sheet heading={say(confidentialityWords.signHeading)}>
      <Stack
        component="form"
        noValidate
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          sign();
        }}
      >
        <Typography>{statement}</Typography>
        {dueOn && (
          <Typography variant="body2" color="textSecondary">
            {say(confidentialityWords.signBy, { day: dueOn, distance: dueText(dueOn) })}
          </Typography>
        )}
        <ProblemSummary error={command.error} />
        <TextField
          label={say(confidentialityWords.typedName)}
          required
          autoComplete="off"
          value={typedName}
          onChange={(event) => setTypedName(event.target.value)}
          sx={{ maxWidth: 360 }}
          {...fieldState(command.error, "typedName", say(confidentialityWords.typedNameHelp, { name }))}
        />
        <div>
          <Button
            type="submit"
            variant="contained"
            color="secondary"
            size="large"
            disabled={typedName.trim() === ""}
            loading={command.isPending}
            sx={{ width: { xs: "100%", sm: "auto" } }}
          >
            {say(confidentialityWords.sign)}
          </Button>
        </div>
      </Stack>
    </Sheet>
  );
}
