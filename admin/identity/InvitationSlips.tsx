import { Box, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
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
      <Code text={link ?? ""} label={say(words.code, { name: personName })} />
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

/** A QR code; what draws it is loaded when the first one is shown. */
function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const [image, setImage] = useState<string | null>(null);
  useEffect(() => {
    let shown = true;
    void import("qrcode").then(async ({ toDataURL }) => {
      const url = await toDataURL(text, { margin: 1, width: 256, errorCorrectionLevel: "M" });
      if (shown) setImage(url);
    });
    return () => {
      shown = false;
    };
  }, [text]);
  return (
    <Box sx={{ width: 128, height: 128, flexShrink: 0, bgcolor: "#fff" }}>
      {image && <img src={image} alt={label} width={128} height={128} />}
    </Box>
  );
}
