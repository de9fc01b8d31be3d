import SignIcon from "@mui/icons-material/DrawOutlined";
import { Box, Button, FormLabel } from "@mui/material";
import { useState } from "react";
import type { WholeKind } from "../../../schema/register/definition/field.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { FieldMessage } from "./FieldMessage.tsx";
import { FilesValue } from "./FilesValue.tsx";
import { isNewFile } from "./new-file.ts";
import { type RegisterInputProps, useFieldValue } from "./use-field-value.ts";
import { fieldWords } from "./words.ts";

const SignatureDialog = onDemand(() => import("./SignatureDialog.tsx"));

/** A signature drawn by finger, pen or mouse. */
export function SignatureInput(props: RegisterInputProps<Extract<WholeKind, { readonly kind: "signature" }>>) {
  const { label, required } = props;
  const { value, change, ref, wrong, message } = useFieldValue(props);
  const [open, setOpen] = useState(false);
  const say = useSay();
  const signed = typeof value === "string" || isNewFile(value);
  return (
    <Box role="group" aria-label={label}>
      <FormLabel required={required} error={wrong} sx={{ display: "block", fontSize: 13, mb: 0.75 }}>
        {label}
      </FormLabel>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        {signed && <FilesValue files={[value]} pictures signature />}
        <Button
          ref={ref}
          variant="outlined"
          startIcon={<SignIcon />}
          onClick={() => setOpen(true)}
          aria-label={`${say(signed ? fieldWords.signAgain : fieldWords.sign)} ${label}`}
          sx={{ minHeight: { xs: 48, md: 36 } }}
        >
          {say(signed ? fieldWords.signAgain : fieldWords.sign)}
        </Button>
      </Box>
      <FieldMessage wrong={wrong} message={message} />
      {open && (
        <SignatureDialog
          title={label}
          onClose={() => setOpen(false)}
          onSigned={(file) => {
            change(file);
            setOpen(false);
          }}
        />
      )}
    </Box>
  );
}
