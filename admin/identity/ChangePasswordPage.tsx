import { Box } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { operation } from "../graphql/operation.ts";
import { request } from "../graphql/request.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { NewPasswordFields } from "./NewPasswordFields.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { identityWords } from "./words.ts";

const ChangePassword = operation(
  "mutation ChangePassword($currentPassword: String!, $newPassword: String!) { changePassword(currentPassword: $currentPassword, newPassword: $newPassword) }",
);

const empty = { current: "", next: "", repeated: "" };

/** Changing one's own password. */
export default function ChangePasswordPage() {
  const [values, setValues] = useState(empty);
  const say = useSay();
  const notify = useNotify();
  const submit = async () => {
    if (values.next !== values.repeated) return;
    await request(ChangePassword, { currentPassword: values.current, newPassword: values.next });
    setValues(empty);
    notify(say(identityWords.passwordChanged), { type: "success" });
  };
  return (
    <Box sx={{ maxWidth: 420 }}>
      <PageHead title={say(identityWords.changePassword)} state={say(identityWords.changePasswordHelp)} />
      <EntryForm submitLabel={say(identityWords.save)} onSubmit={submit}>
        {(error) => (
          <>
            <PasswordField
              label={say(identityWords.currentPassword)}
              value={values.current}
              onChange={(current) => setValues({ ...values, current })}
              autoComplete="current-password"
              error={error?.at("currentPassword")}
            />
            <NewPasswordFields
              value={values.next}
              repeated={values.repeated}
              onChange={(next, repeated) => setValues({ ...values, next, repeated })}
              error={error?.at("newPassword")}
            />
          </>
        )}
      </EntryForm>
    </Box>
  );
}
