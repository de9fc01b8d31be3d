import { Alert, Box, Button, Typography } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-admin";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { Receipt } from "../../shared/Receipt.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useDueText } from "../../shared/when.ts";
import { staticWhereLow } from "../../theme/low.ts";
import { policyWords } from "../words.ts";
import { OtherText } from "./OtherText.tsx";
import { Acknowledge, type MyAcknowledgement, type ReadRevision } from "./reading-page.ts";

interface AcknowledgePartProps {
  readonly revision: ReadRevision;
  readonly statement: string;
  readonly done: MyAcknowledgement | null;
  readonly obligations: readonly { readonly state: string | null; readonly dueOn: string | null }[];
}

/** Below a text: the statement and the one button, afterwards the receipt. */
export function AcknowledgePart({ revision, statement, done, obligations }: AcknowledgePartProps) {
  const say = useSay();
  const me = useMe();
  const receipt = done;
  const asked = obligations.find(({ state }) => state === "open" || state === "overdue");
  const [anyway, setAnyway] = useState(false);
  const [confirming, setConfirming] = useState(false);
  if (receipt) {
    return (
      <Receipt
        number={receipt.receiptNumber}
        fresh={confirming}
        at={receipt.at}
        title={say(policyWords.acknowledged)}
        of={say(policyWords.receiptOf, { name: me.name, title: revision.title ?? "" })}
      >
        <Typography variant="caption" color="textSecondary" component="p">
          {[revision.document?.number, say(editionWord, { ordinal: revision.ordinal ?? 0 })].filter(Boolean).join("\u00A0· ")}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p">
          {receipt.statement}
        </Typography>
      </Receipt>
    );
  }
  if (!revision.published || !revision.checksum) return null;
  if (!asked && newerText(revision)) return <OtherText revision={revision} />;
  if (!asked && !anyway) {
    return (
      <Sheet>
        <Typography variant="body2" color="textSecondary">
          {say(policyWords.notAsked)}{" "}
          {me.has("staff") && (
            <Button size="small" onClick={() => setAnyway(true)}>
              {say(policyWords.stillAcknowledge)}
            </Button>
          )}
        </Typography>
      </Sheet>
    );
  }
  return <Confirm revision={revision} statement={statement} dueOn={asked?.dueOn ?? null} onConfirm={() => setConfirming(true)} />;
}

/** The text in force, where that is another one. */
const newerText = ({ id, document }: ReadRevision) => (document?.inForce && document.inForce.id !== id ? document.inForce.id : null);

interface ConfirmProps extends Pick<AcknowledgePartProps, "revision" | "statement"> {
  readonly dueOn: string | null;
  readonly onConfirm: () => void;
}

function Confirm({ revision, statement, dueOn, onConfirm }: ConfirmProps) {
  const say = useSay();
  const language = useLanguage();
  const dueText = useDueText();
  const command = useCommand(Acknowledge);
  const client = useQueryClient();
  const newer = newerText(revision);
  const confirm = () =>
    command.mutate(
      { input: { revisionId: revision.id, checksum: revision.checksum ?? "", language, confirmedBy: "button" } },
      {
        onSuccess: onConfirm,
        // What stood here is out of date: read again, so that the new text can be opened.
        onError: ({ code }) => {
          if (code === "CONFLICT") void client.invalidateQueries();
        },
      },
    );
  return (
    <Sheet heading={say(policyWords.confirmHeading)}>
      <Typography sx={{ mb: 1.5 }}>{statement}</Typography>
      {dueOn && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {say(policyWords.dueBy, { day: dueOn, distance: dueText(dueOn) })}
        </Typography>
      )}
      {command.error && (
        <Alert
          severity={command.error.code === "CONFLICT" ? "warning" : "error"}
          sx={{ mb: 1.5 }}
          action={
            command.error.code === "CONFLICT" && newer ? <Link to={`/reading/${newer}`}>{say(policyWords.readNewText)}</Link> : undefined
          }
        >
          {command.error.fields[0]?.message ?? command.error.message}
        </Alert>
      )}
      <Box sx={{ position: { xs: "sticky", sm: "static" }, bottom: { xs: 72, sm: "auto" }, ...staticWhereLow }}>
        <Button
          variant="contained"
          color="secondary"
          size="large"
          loading={command.isPending}
          onClick={confirm}
          sx={{ width: { xs: "100%", sm: "auto" } }}
        >
          {say(policyWords.confirm)}
        </Button>
      </Box>
    </Sheet>
  );
}
