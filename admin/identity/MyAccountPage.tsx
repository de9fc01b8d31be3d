import { Box, Button, Stack } from "@mui/material";
import { useLogout } from "react-admin";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { ThemeSwitch } from "../layout/ThemeSwitch.tsx";
import { layoutWords } from "../layout/words.ts";
import { MyReceipts } from "../obligation/MyReceipts.tsx";
import { useMe } from "../providers/me.ts";
import { FactList } from "../screens/FactList.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { identityWords } from "./words.ts";

/** Who I am in the panel: account, department, roles and clearance; the way out on phones; the receipts of what I did. */
export default function MyAccountPage() {
  const me = useMe();
  const say = useSay();
  const signOut = useLogout();
  const roles = me.roles
    .filter(({ role }) => role !== "anyone")
    .map(({ role, departmentIds }) => {
      const where =
        departmentIds === null ? say(identityWords.everywhere) : say(identityWords.departments, { smart_count: departmentIds.length });
      return role === "staff" ? say(words.Role[role]) : `${say(words.Role[role])} · ${where}`;
    });
  return (
    <Box sx={{ maxWidth: 640 }}>
      <PageHead title={me.name} state={me.organisation.name} />
      <FactList
        facts={[
          { label: say(identityWords.account), value: me.account.login },
          { label: say(identityWords.number), value: me.person?.number },
          { label: say(identityWords.department), value: me.person?.department?.fullName },
          { label: say(identityWords.roles), value: roles.join(say({ zh: "、", en: ", " })) },
          { label: say(identityWords.clearance), value: me.clearance.level ?? say(identityWords.noClearance) },
        ]}
      />
      <Stack direction="row" spacing={1} sx={{ mt: 3, alignItems: "center" }}>
        <Button variant="outlined" component={PanelLink} to="/change-password">
          {say(layoutWords.changePassword)}
        </Button>
        <Button variant="outlined" onClick={() => signOut({}, "/login", false)}>
          {say(layoutWords.signOut)}
        </Button>
        <ThemeSwitch />
      </Stack>
      {me.has("staff") && (
        <Box sx={{ mt: 3 }}>
          <MyReceipts />
        </Box>
      )}
    </Box>
  );
}
