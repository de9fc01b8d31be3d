import ContentCopyIcon from "@mui/icons-material/ContentCopyOutlined";
import { Alert, IconButton, InputAdornment, TextField, Tooltip } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { useCopy } from "../shared/use-copy.ts";
import { identityWords } from "./words.ts";

/** A one-time link to hand over; it is shown only this once. */
export function OneTimeLink({ link }: { readonly link: string }) {
  const say = useSay();
  const copy = useCopy();
  return (
    <>
      <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
        {say(identityWords.linkHelp)}
      </Alert>
      <TextField
        label={say(identityWords.link)}
        value={link}
        onFocus={(event) => event.target.select()}
        slotProps={{
          input: {
            readOnly: true,
            endAdornment: (
              <InputAdornment position="end">
                <Tooltip title={say(identityWords.copyLink)}>
                  <IconButton
                    edge="end"
                    aria-label={say(identityWords.copyLink)}
                    onClick={() => void copy(link, say(identityWords.linkCopied))}
                  >
                    <ContentCopyIcon fontSize="small" />
                  </IconButton>
                </Tooltip>
              </InputAdornment>
            ),
          },
        }}
      />
    </>
  );
}
