import { Box, Typography } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { QrCode } from "../shared/QrCode.tsx";
import { invitationWords as words } from "./invitation-words.ts";
import type { Invitation } from "./invitations.ts";

/** A slip for each person, to be cut and handed out: who, the name to sign in with, the link as text and as a code, and until when. */
export function InvitationSlips({ invitations }: { readonly invitations: readonly Invitation[] }) {
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "1fr 1fr" } }}>
      {invitations.map((invitation) => (
        <Slip key={invitation.personId} invitation={invitation} />
      ))}
    </Box>
  );
}

function Slip({ invitation }: { readonly invitation: Invitation }) {
  const { personName, personNumber, departmentName, login, link, expiresAt } = invitation;
  const say = useSay();
  const { organisation } = useMe();
  const { moment } = useDates();
  return (
    <Box
      component="section"
      sx={{
        display: "flex",
        gap: 2,
        border: "1px dashed",
        borderColor: "divider",
        p: 2,
        breakInside: "avoid",
        bgcolor: "background.paper",
      }}
    >
      <QrCode text={link ?? ""} label={say(words.code, { name: personName })} sx={{ width: 128, flexShrink: 0, alignSelf: "flex-start" }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" color="textSecondary">
          {organisation.name}
        </Typography>
        <Typography sx={{ fontWeight: 600, fontSize: 17 }}>
          {personName} <span style={{ fontWeight: 400 }}>{personNumber}</span>
        </Typography>
        {departmentName && <Typography variant="body2">{departmentName}</Typography>}
        <Typography sx={{ my: 0.5 }}>{say(words.login, { login })}</Typography>
        <Typography variant="body2">{say(words.how)}</Typography>
        <Typography variant="caption" sx={{ display: "block", overflowWrap: "anywhere" }}>
          {link}
        </Typography>
        {expiresAt && <Typography variant="caption">{say(words.until, { at: moment(expiresAt) })}</Typography>}
      </Box>
    </Box>
  );
}
