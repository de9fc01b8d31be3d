import { useSay } from "../i18n/say.ts";
import { EntryField } from "../shared/EntryField.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { identityWords } from "./words.ts";

/** With what somebody signs in. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
}

interface CredentialFieldsProps {
  readonly value: Credentials;
  readonly onChange: (value: Credentials) => void;
  /** Where one begins to type. */
  readonly focus: keyof Credentials;
}

/** Account and password, as password managers fill them in. */
export function CredentialFields({ value, onChange, focus }: CredentialFieldsProps) {
  const say = useSay();
  return (
    <>
      <EntryField
        label={say(identityWords.login)}
        value={value.login}
        onChange={(login) => onChange({ ...value, login })}
        autoComplete="username"
        autoFocus={focus === "login"}
        slotProps={{ htmlInput: { autoCapitalize: "none", spellCheck: false } }}
      />
      <PasswordField
        label={say(identityWords.password)}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoComplete="current-password"
        autoFocus={focus === "password"}
      />
    </>
  );
}
