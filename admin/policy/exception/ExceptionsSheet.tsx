import { Box, Button, Typography } from "@mui/material";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useMay } from "../../providers/may.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { useOpen } from "../../shared/use-open.ts";
import type { ReadProvision } from "../provision.ts";
import { goToProvision } from "../provisions/go-to-provision.ts";
import { ExceptionLine } from "./ExceptionLine.tsx";
import { exceptedName } from "./excepted-name.ts";
import { exceptionWords } from "./exception-words.ts";
import { ExceptionsQuery } from "./exceptions.ts";
import { GrantException } from "./GrantException.tsx";

interface ExceptionsSheetProps {
  readonly documentId: string;
  /** The text that is shown, whose provisions may be excepted from. */
  readonly provisions: readonly ReadProvision[];
}

/** All exceptions to the provisions of a text: in whole for those whom they concern, that there is one for all others. */
export default function ExceptionsSheet({ documentId, provisions }: ExceptionsSheetProps) {
  const say = useSay();
  const granting = useOpen();
  const { data } = useAnswer(ExceptionsQuery, { id: documentId });
  const document = data?.policyDocument ?? null;
  const mayGrant = useMay("grant", "provisionExceptions", document && { document });
  const items = data?.provisionExceptions.items ?? [];
  if (!document || (items.length === 0 && !mayGrant)) return null;
  return (
    <Sheet
      heading={say(exceptionWords.heading)}
      action={
        mayGrant && (
          <Button size="small" onClick={granting.show}>
            {say(exceptionWords.grant)}
          </Button>
        )
      }
    >
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1.5 }}>
        {items.map((item) => {
          const provision = provisions.find(({ identity }) => identity === item.identity);
          // What is called the same here may be another provision.
          const name = provision ? (
            <Button size="small" onClick={() => goToProvision(provision)} sx={{ px: 0, minWidth: 0, textAlign: "start" }}>
              {exceptedName(provisions, provision)}
            </Button>
          ) : (
            <Typography variant="body2" color="textSecondary">
              {say(exceptionWords.notInText, { label: item.label ?? "" })}
            </Typography>
          );
          return <ExceptionLine key={item.id} item={item} name={name} />;
        })}
      </Box>
      {granting.open && <GrantException subject={document.title ?? ""} provisions={provisions} onClose={granting.hide} />}
    </Sheet>
  );
}
