import { Box, Button, MenuItem, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { StateOf } from "../../marks/marks.tsx";
import { useMay } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { provisionName, type ReadProvision } from "../provision.ts";
import { goToProvision } from "../provisions/go-to-provision.ts";
import { exceptionWords } from "./exception-words.ts";

const ExceptionsQuery = operation(
  `query ExceptionsOfDocument($id: ID!) {
    policyDocument(id: $id) { id title published approverIds level { id } owningDepartment { id } }
    provisionExceptions(where: { document: { id: { eq: $id } }, state: { in: [asked, scheduled, current] } }, page: { limit: 100 }) {
      items { id version state identity label from until reason endedAt approvedAt
        person { name } department { name } position { name } approver { id name } document { id owningDepartment { id } } }
    }
  }`,
);

interface ExceptionsSheetProps {
  readonly documentId: string;
  /** The text in force, whose provisions may be excepted from. */
  readonly provisions: readonly ReadProvision[];
}

/** Exceptions to the provisions of a text: in whole for those whom they concern, that there is one for all others. */
export default function ExceptionsSheet({ documentId, provisions }: ExceptionsSheetProps) {
  const say = useSay();
  const granting = useOpen();
  const { data } = useAnswer(ExceptionsQuery, { id: documentId });
  const document = data?.policyDocument ?? null;
  const mayGrant = useMay("grant", "provisionExceptions", document && { document });
  const items = data?.provisionExceptions.items ?? [];
  if (!document || (items.length === 0 && !mayGrant)) return null;
  return (
    <Sheet
      heading={say(exceptionWords.heading)}
      action={
        mayGrant && (
          <Button size="small" onClick={granting.show}>
            {say(exceptionWords.grant)}
          </Button>
        )
      }
    >
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1.5 }}>
        {items.map((item) => (
          <Exception key={item.id} item={item} provision={provisions.find(({ identity }) => identity === item.identity) ?? null} />
        ))}
      </Box>
      {granting.open && <GrantDialog subject={document.title ?? ""} provisions={provisions} onClose={granting.hide} />}
    </Sheet>
  );
}

interface ShownException {
  readonly id: string;
  readonly version: number | null;
  readonly state: string | null;
  readonly label: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly person: { readonly name: string | null } | null;
  readonly department: { readonly name: string | null } | null;
  readonly position: { readonly name: string | null } | null;
  readonly approver: { readonly id: string; readonly name: string | null } | null;
}

function Exception({ item, provision }: { readonly item: ShownException; readonly provision: ReadProvision | null }) {
  const say = useSay();
  const { personId } = useMe();
  const deciding = useOpen();
  const ending = useOpen();
  const mayEnd = useMay("revoke", "provisionExceptions", item);
  const mayDecide = item.approver?.id === personId && item.state === "asked";
  const { label, from, until, reason, approver } = item;
  const whom = item.person?.name ?? item.department?.name ?? item.position?.name;
  const facts = whom
    ? [
        whom,
        from && until ? say(exceptionWords.until, { from, until }) : null,
        reason ? say(exceptionWords.because, { reason }) : null,
        approver?.name ? say(exceptionWords.approvedBy, { name: approver.name }) : null,
      ].filter(Boolean)
    : [say(exceptionWords.only)];
  return (
    <Box component="li">
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        <Button size="small" disabled={!provision} onClick={() => provision && goToProvision(provision)}>
          {label}
        </Button>
        <StateOf list="ExceptionState" value={item.state} />
        {mayDecide && (
          <Button size="small" variant="contained" color="secondary" onClick={deciding.show}>
            {say(exceptionWords.decide)}
          </Button>
        )}
        {mayEnd && (
          <Button size="small" onClick={ending.show}>
            {say(exceptionWords.end)}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
        {facts.join("\u00A0· ")}
      </Typography>
      {deciding.open && (
        <CommandFormDialog
          name="decideException"
          resource="provisionExceptions"
          given={{ id: item.id, expectedVersion: item.version }}
          subject={label ?? ""}
          onClose={deciding.hide}
        />
      )}
      {ending.open && (
        <CommandFormDialog
          name="endException"
          resource="provisionExceptions"
          given={{ id: item.id, expectedVersion: item.version }}
          subject={label ?? ""}
          onClose={ending.hide}
        />
      )}
    </Box>
  );
}

interface GrantDialogProps {
  readonly subject: string;
  readonly provisions: readonly ReadProvision[];
  readonly onClose: () => void;
}

/** What an exception must say; one that an editor asks for is approved by somebody. */
const ALWAYS = ["reason", "from", "until"] as const;
const OF_EDITORS = [...ALWAYS, "approverId"] as const;

function GrantDialog({ subject, provisions, onClose }: GrantDialogProps) {
  const say = useSay();
  const { has } = useMe();
  const [provisionId, setProvision] = useState(provisions[0]?.id ?? "");
  return (
    <CommandFormDialog
      name="grantException"
      resource="provisionExceptions"
      given={{ provisionId }}
      needs={has("administrator") ? ALWAYS : OF_EDITORS}
      offers={["personId", "departmentId", "positionId", "approverId"]}
      title={say(exceptionWords.grant)}
      subject={subject}
      text={say(exceptionWords.grantText)}
      onClose={onClose}
    >
      <TextField
        select
        required
        label={say(exceptionWords.provision)}
        value={provisionId}
        onChange={(event) => setProvision(event.target.value)}
      >
        {provisions.map((provision) => (
          <MenuItem key={provision.id} value={provision.id}>
            {provisionName(provision)}
          </MenuItem>
        ))}
      </TextField>
    </CommandFormDialog>
  );
}
