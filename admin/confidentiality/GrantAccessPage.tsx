import { Alert, Button } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { ScreenCreate } from "../screens/pages/ScreenForm.tsx";
import { useOpen } from "../shared/use-open.ts";
import { GrantByNumberDialog } from "./GrantByNumberDialog.tsx";
import { confidentialityWords } from "./words.ts";

/** The form of the effective screen, and a way around choosing a document that the officer may not read. */
export default function GrantAccessPage() {
  const say = useSay();
  const byNumber = useOpen();
  return (
    <>
      <ScreenCreate
        resource="accessGrants"
        note={
          <Alert
            severity="info"
            sx={{ mb: 2 }}
            action={
              <Button color="inherit" size="small" sx={{ whiteSpace: "nowrap" }} onClick={byNumber.show}>
                {say(confidentialityWords.grantByNumber)}
              </Button>
            }
          >
            {say(confidentialityWords.cannotFind)}
          </Alert>
        }
      />
      {byNumber.open && <GrantByNumberDialog onClose={byNumber.hide} />}
    </>
  );
}
