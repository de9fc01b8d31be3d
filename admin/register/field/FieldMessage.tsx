import { FormHelperText } from "@mui/material";

/** What stands below a field that is no text field: what is wrong with its value, else its help. */
export const FieldMessage = ({ wrong, message }: { readonly wrong: boolean; readonly message: string | undefined }) =>
  message ? (
    <FormHelperText error={wrong} sx={{ mx: 0 }}>
      {message}
    </FormHelperText>
  ) : null;
