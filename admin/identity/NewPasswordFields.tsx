import { PASSWORD_LENGTH } from "../../schema/identity/password-length.screen.ts";
import { useSay } from "../i18n/say.ts";
import { PasswordField } from "./PasswordField.tsx";
import { identityWords } from "./words.ts";

interface NewPasswordFieldsProps {
  readonly value: string;
  readonly repeated: string;
  readonly onChange: (value: string, repeated: string) => void;
  readonly error?: string | undefined;
}

/** A new password, typed twice. */
export function NewPasswordFields({ value, repeated, onChange, error }: NewPasswordFieldsProps) {
  const say = useSay();
  const differs = repeated !== "" && repeated !== value;
  return (
    <>
      <PasswordField
        label={say(identityWords.newPassword)}
        value={value}
        onChange={(next) => onChange(next, repeated)}
        autoComplete="new-password"
        error={error}
        help={say(identityWords.passwordHelp, { min: PASSWORD_LENGTH.min })}
      />
      <PasswordField
        label={say(identityWords.repeatPassword)}
        value={repeated}
        onChange={(next) => onChange(value, next)}
        autoComplete="new-password"
        error={differs ? say(identityWords.notSame) : undefined}
      />
    </>
  );
}
