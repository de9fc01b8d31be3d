import CloudOffIcon from "@mui/icons-material/CloudOffOutlined";
import { Button } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { Notice } from "../shared/Notice.tsx";
import { screenPageWords } from "./words.ts";

/** What stands in the place of content that could not be read. */
export function ListError({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const say = useSay();
  return (
    <Notice
      icon={<CloudOffIcon />}
      title={error.message}
      action={
        <Button variant="outlined" onClick={onRetry ?? (() => window.location.reload())}>
          {say(screenPageWords.reload)}
        </Button>
      }
    />
  );
}
