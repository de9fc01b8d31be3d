import { Button, Stack, Tooltip, Typography } from "@mui/material";
import { useEffect } from "react";
import { useAnswer, useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { BrokenLine, BrokenLines } from "./BrokenLine.tsx";
import { ElsewhereLine } from "./ElsewhereLine.tsx";
import { type BrokenHere, MendReferences, ReferenceImpact } from "./reference-impact.ts";
import { referenceWords } from "./reference-words.ts";

interface ReferencesSheetProps {
  readonly draftId: string;
  readonly mayEdit: boolean;
  /** The version that the server was last heard to have: with another one the references may be others. */
  readonly heard: number | null;
}

/** References that do not lead to what they mean, in a draft and to it, with the mend; nothing where all is well. */
export default function ReferencesSheet({ draftId, mayEdit, heard }: ReferencesSheetProps) {
  const say = useSay();
  const { data, refetch } = useAnswer(ReferenceImpact, { revisionId: draftId });
  const seen = data?.revision?.version ?? null;
  useEffect(() => {
    if (seen !== null && heard !== null && heard > seen) void refetch();
  }, [seen, heard, refetch]);
  const impact = data?.referenceImpact;
  if (!impact || (impact.here.length === 0 && impact.elsewhere.length === 0)) return null;
  const { here, elsewhere } = impact;
  return (
    <Sheet heading={say(referenceWords.references)} data-references>
      <Stack spacing={2}>
        {here.length > 0 && <Here draftId={draftId} version={seen ?? 0} mayEdit={mayEdit} broken={here} />}
        {elsewhere.length > 0 && (
          <div>
            <Typography sx={{ mb: 1 }}>{say(referenceWords.brokenElsewhere, { smart_count: elsewhere.length })}</Typography>
            <BrokenLines>
              {elsewhere.map((one) => (
                <ElsewhereLine key={one.reference.id} broken={one} draftId={draftId} />
              ))}
            </BrokenLines>
          </div>
        )}
      </Stack>
    </Sheet>
  );
}

interface HereProps extends Pick<ReferencesSheetProps, "draftId" | "mayEdit"> {
  /** The draft's version in which they are broken. */
  readonly version: number;
  readonly broken: readonly BrokenHere[];
}

function Here({ draftId, version, mayEdit, broken }: HereProps) {
  const say = useSay();
  const command = useCommand(MendReferences);
  const mend = (referenceIds: readonly string[] | null, asWritten: boolean) => () =>
    command.mutate({ input: { revisionId: draftId, expectedVersion: version, referenceIds, asWritten } });
  const mendable = broken.filter(({ newWords }) => newWords !== null);
  return (
    <div>
      <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", mb: 1 }}>
        <Typography>{say(referenceWords.brokenHere, { smart_count: broken.length })}</Typography>
        {mayEdit && mendable.length > 1 && (
          <Button size="small" variant="outlined" loading={command.isPending} onClick={mend(null, false)}>
            {say(referenceWords.mendAll)}
          </Button>
        )}
      </Stack>
      <BrokenLines>
        {broken.map((one) => {
          const { reference, state, newWords, byHand } = one;
          return (
            <BrokenLine key={reference.id} broken={one}>
              {mayEdit && newWords !== null && (
                <Button size="small" disabled={command.isPending} onClick={mend([reference.id], false)}>
                  {say(referenceWords.mend, { words: newWords })}
                </Button>
              )}
              {mayEdit && (state === "elsewhere" || byHand) && (
                <Tooltip title={say(byHand ? referenceWords.unlinkHelp : referenceWords.asWrittenHelp)}>
                  <Button size="small" color="inherit" disabled={command.isPending} onClick={mend([reference.id], true)}>
                    {say(byHand ? referenceWords.unlink : referenceWords.asWritten)}
                  </Button>
                </Tooltip>
              )}
            </BrokenLine>
          );
        })}
      </BrokenLines>
    </div>
  );
}
