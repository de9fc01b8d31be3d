import { Box, Button, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { LevelOf, StateOf } from "../marks/marks.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import type { HeldClearance, HeldRole, KnownAccount } from "./person-page.ts";
import { organisationWords } from "./words.ts";

interface PersonRightsProps {
  readonly personId: string;
  readonly roles: readonly HeldRole[];
  readonly clearances: readonly HeldClearance[];
  /** With what they sign in already, as far as that may be known. */
  readonly account: KnownAccount | null;
  readonly administers: boolean;
}

const line = {
  display: "flex",
  flexWrap: "wrap",
  gap: 1.5,
  alignItems: "center",
  py: 0.75,
  borderTop: 1,
  borderColor: "roles.hairline",
} as const;

/** What a person may do and read beyond what follows from the posts. */
export function PersonRights({ personId, roles, clearances, account, administers }: PersonRightsProps) {
  const say = useSay();
  const period = ({ from, until }: { readonly from: string | null; readonly until: string | null }) =>
    say(until ? organisationWords.period : organisationWords.since, { from: from ?? "", until: until ?? "" });
  if (roles.length === 0 && clearances.length === 0 && !administers) return null;
  const record = { record: { person: { id: personId } } };
  return (
    <Sheet
      heading={say(organisationWords.rights)}
      action={
        administers && (
          <>
            {account ? (
              <Button component={Link} to={`/accounts/${account.id}/show`}>
                {say(organisationWords.account, { login: account.login ?? "—" })}
              </Button>
            ) : (
              <Button component={Link} to="/accounts/create" state={record}>
                {say(organisationWords.createAccount)}
              </Button>
            )}
            <Button component={Link} to="/roleGrants/create" state={record}>
              {say(organisationWords.grantRole)}
            </Button>
          </>
        )
      }
    >
      {roles.length === 0 && clearances.length === 0 && <Typography color="textSecondary">{say(organisationWords.noRights)}</Typography>}
      {roles.map((held) => (
        <Box key={held.id} sx={line}>
          <StateOf list="GrantedRole" value={held.role} />
          <span>{held.department?.name ?? say(organisationWords.everywhere)}</span>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {period(held)}
          </Box>
        </Box>
      ))}
      {clearances.map((held) => (
        <Box key={held.id} sx={line}>
          <LevelOf level={held.level} />
          <Box component="span" sx={{ color: "text.secondary" }}>
            {period(held)}
          </Box>
        </Box>
      ))}
    </Sheet>
  );
}
