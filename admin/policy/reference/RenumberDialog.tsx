import { Alert, Checkbox, FormControlLabel, FormGroup, Radio, RadioGroup, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useAnswer, useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { Answered } from "../../shared/Answered.tsx";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import type { ShownRevision } from "../document-page.ts";
import type { ProvisionKind } from "../provision.ts";
import { RenumberPreview } from "./RenumberPreview.tsx";
import { referenceWords } from "./reference-words.ts";
import { PreviewRenumber, Renumber } from "./renumbering.ts";

interface RenumberDialogProps {
  readonly draft: Pick<ShownRevision, "id" | "title" | "ordinal">;
  /** A provision from which on labels may be counted, and what it is called. */
  readonly from?: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Counts the labels of a draft anew, once it is seen what that does to labels and references. */
export default function RenumberDialog({ draft, from = null, onClose, onDone }: RenumberDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const [isWhole, setWhole] = useState(from === null);
  const [left, setLeft] = useState<ReadonlySet<ProvisionKind>>(new Set());
  const [countsInserted, setCountsInserted] = useState(false);
  const [follow, setFollow] = useState(true);
  const [known, setKnown] = useState<readonly ProvisionKind[]>([]);
  const kinds = left.size === 0 ? null : known.filter((kind) => !left.has(kind));
  const choice = { revisionId: draft.id, fromProvisionId: isWhole ? null : (from?.id ?? null), kinds, countsInserted };
  const query = useAnswer(PreviewRenumber, { id: draft.id, input: choice }, { keepPrevious: true });
  const { refetch } = query;
  // What is written beside may have been saved since it was last asked.
  useEffect(() => void refetch(), [refetch]);
  const command = useCommand(Renumber, () => {
    onDone?.();
    onClose();
  });
  const preview = query.data?.previewRenumber;
  if (preview && known.length === 0 && preview.kinds.length > 0) setKnown(preview.kinds);
  const changes = (preview?.changes.length ?? 0) > 0 || (follow && (preview?.following.some(({ newWords }) => newWords) ?? false));
  const toggle = (kind: ProvisionKind) => (_: unknown, checked: boolean) =>
    setLeft(new Set(checked ? [...left].filter((one) => one !== kind) : [...left, kind]));
  return (
    <CommandDialog
      open
      wide
      title={say(referenceWords.renumber)}
      subject={nameOf("revisions", draft)}
      text={say(referenceWords.renumberText)}
      submit={say(referenceWords.renumber)}
      pending={command.isPending}
      disabled={!changes || query.isFetching}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { ...choice, expectedVersion: query.data?.revision?.version ?? 0, follow } })}
    >
      {from && (
        <RadioGroup value={isWhole ? "whole" : "from"} onChange={(_, value) => setWhole(value === "whole")}>
          <FormControlLabel value="from" control={<Radio size="small" />} label={say(referenceWords.fromHere, { name: from.name })} />
          <FormControlLabel value="whole" control={<Radio size="small" />} label={say(referenceWords.wholeDraft)} />
        </RadioGroup>
      )}
      {known.length > 1 && (
        <div>
          <Typography variant="h3">{say(referenceWords.whichLevels)}</Typography>
          <FormGroup row>
            {known.map((kind) => {
              const word = wordLabel("ProvisionKind", kind);
              return (
                <FormControlLabel
                  key={kind}
                  control={<Checkbox size="small" checked={!left.has(kind)} onChange={toggle(kind)} />}
                  label={word ? say(word) : kind}
                />
              );
            })}
          </FormGroup>
        </div>
      )}
      <FormGroup>
        <FormControlLabel
          control={<Checkbox size="small" checked={follow} onChange={(_, checked) => setFollow(checked)} />}
          label={say(referenceWords.follow)}
        />
        <FormControlLabel
          control={<Checkbox size="small" checked={countsInserted} onChange={(_, checked) => setCountsInserted(checked)} />}
          label={say(referenceWords.countsInserted)}
        />
      </FormGroup>
      <Answered query={query} lines={6}>
        {({ previewRenumber }) =>
          changes || previewRenumber.kept.length > 0 ? (
            <RenumberPreview preview={previewRenumber} follow={follow} />
          ) : (
            <Alert severity="success">{say(referenceWords.nothingToRenumber)}</Alert>
          )
        }
      </Answered>
    </CommandDialog>
  );
}
