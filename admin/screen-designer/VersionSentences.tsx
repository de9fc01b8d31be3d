import { Box } from "@mui/material";
import { useRecordContext } from "react-admin";
import type { ScreenOperation } from "../../schema/registry.screen.ts";
import { keyOf } from "../../schema/screen/operation-key.screen.ts";
import { useSay } from "../i18n/say.ts";
import { isResourceName } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { describeOperation } from "./describe-operation.ts";
import { useSpeech } from "./use-speech.ts";
import { designerWords } from "./words.ts";

interface Version {
  readonly id: string;
  readonly screen?: { readonly resource?: string | null } | null;
  readonly operations?: readonly ScreenOperation[] | null;
}

/** Below a published version of a screen: what it settles, in sentences. */
export default function VersionSentences() {
  const record = useRecordContext<Version>();
  const resource = record?.screen?.resource;
  const operations = record?.operations ?? [];
  if (!resource || !isResourceName(resource) || operations.length === 0) return null;
  return <Sentences resource={resource} operations={operations} />;
}

function Sentences({ resource, operations }: { readonly resource: ResourceName; readonly operations: readonly ScreenOperation[] }) {
  const say = useSay();
  const speech = useSpeech(resource, [], operations);
  return (
    <Sheet heading={say(designerWords.settles)} sx={{ mt: 2 }}>
      <Box component="ul" sx={{ m: 0, pl: 2.25, "& li": { py: 0.25, overflowWrap: "anywhere" } }}>
        {operations.map((operation) => (
          <li key={keyOf(operation)}>{describeOperation(operation, speech)}</li>
        ))}
      </Box>
    </Sheet>
  );
}
