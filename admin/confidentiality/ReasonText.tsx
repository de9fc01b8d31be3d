import { Box, Link as MuiLink } from "@mui/material";
import { useLanguage, useSay } from "../i18n/say.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { type Reason, wordOf } from "./who-reads.ts";
import { confidentialityWords } from "./words.ts";

/** The roles that open it, in words. */
export function RoleReason({ roles }: Pick<Reason, "roles">) {
  const say = useSay();
  const separator = useLanguage() === "zh" ? "；" : "; ";
  const why = {
    staff: confidentialityWords.becauseStaff,
    policyEditor: confidentialityWords.becauseEditor,
    approver: confidentialityWords.becauseApprover,
  } as const;
  return (
    <>
      {roles
        .map((role) => {
          const label = wordOf("Role", role);
          const name = label ? say(label) : role;
          const because = why[role as keyof typeof why];
          return because ? say(because, { role: name }) : name;
        })
        .join(separator)}
    </>
  );
}

function Dated({ text, until, to }: { readonly text: string; readonly until: string | null; readonly to: string | null }) {
  const say = useSay();
  return (
    <>
      {to ? (
        <MuiLink component={PanelLink} to={to}>
          {text}
        </MuiLink>
      ) : (
        text
      )}
      {to && (
        <Box component="span" sx={{ color: "text.secondary", ml: 0.75, whiteSpace: "nowrap" }}>
          {until ? say(confidentialityWords.untilDay, { day: until }) : say(confidentialityWords.withoutEnd)}
        </Box>
      )}
    </>
  );
}

/** The clearance that reaches the level. */
export function ClearanceReason({ basis }: Pick<Reason, "basis">) {
  const say = useSay();
  if (!basis) return <>—</>;
  const label = wordOf("ClearanceBasis", basis.clearance);
  const text = basis.clearanceLevel ? say(confidentialityWords.clearedFor, { level: basis.clearanceLevel }) : label ? say(label) : "—";
  return <Dated text={text} until={basis.clearanceUntil} to={basis.clearanceId && `/clearances/${basis.clearanceId}/show`} />;
}

/** How the person is among those who need to know. */
export function NeedToKnowReason({ basis }: Pick<Reason, "basis">) {
  const say = useSay();
  const label = basis && wordOf("NeedToKnowBasis", basis.needToKnow);
  if (!basis || !label) return <>—</>;
  return <Dated text={say(label)} until={basis.accessUntil} to={basis.accessGrantId && `/accessGrants/${basis.accessGrantId}/show`} />;
}
