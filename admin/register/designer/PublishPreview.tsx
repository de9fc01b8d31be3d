import { Box, Typography } from "@mui/material";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Answered } from "../../shared/Answered.tsx";
import { designerPageWords as words } from "./page-words.ts";

interface Change {
  readonly at: string;
  readonly kind: "added" | "removed" | "changed";
  readonly says: Bilingual;
  readonly records: number | null;
}

const PreviewQuery = shapedOperation<{
  previewRegister: { readonly changes: readonly Change[]; readonly openRecords: number; readonly allRecords: number };
}>()("query RegisterPreview($id: ID!) { previewRegister(registerId: $id) }");

/** What publishing changes, and what it means for the records that there are. */
export function PublishPreview({ registerId }: { readonly registerId: string }) {
  const say = useSay();
  const query = useAnswer(PreviewQuery, { id: registerId });
  return (
    <Answered query={query}>
      {({ previewRegister: { changes, openRecords } }) => (
        <Box>
          {changes.length > 0 && (
            <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5, fontSize: 14.5 }}>
              {changes.map((change) => (
                <li key={`${change.at} ${change.says.en}`}>
                  {say(change.says)}
                  {change.records ? say(words.heldBy, { smart_count: change.records }) : ""}
                </li>
              ))}
            </Box>
          )}
          {openRecords > 0 && <Typography sx={{ fontSize: 14 }}>{say(words.openGoOn, { smart_count: openRecords })}</Typography>}
        </Box>
      )}
    </Answered>
  );
}
