import { TextInput } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { SignatureInput } from "../field/SignatureInput.tsx";
import { recordWords } from "./words.ts";

/** A drawn signature, and the password once more. */
export function SigningFields() {
  const say = useSay();
  return (
    <>
      <SignatureInput source="signature" label={say(recordWords.signature)} required help={false} of={{ kind: "signature" }} />
      <TextInput
        source="password"
        type="password"
        label={say(recordWords.password)}
        helperText={say(recordWords.passwordHelp)}
        autoComplete="current-password"
        isRequired
        margin="none"
      />
    </>
  );
}
