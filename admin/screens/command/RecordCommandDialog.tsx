import { Suspense } from "react";
import { type RaRecord, useNotify } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { valueAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { useResourceParts } from "../ResourcePartsContext.ts";
import { screenPageWords } from "../words.ts";
import { CommandFormDialog } from "./CommandFormDialog.tsx";
import type { RecordCommand } from "./record-commands.ts";

interface RecordCommandDialogProps {
  readonly resource: ResourceName;
  readonly record: RaRecord;
  readonly command: RecordCommand;
  readonly onClose: () => void;
}

/** Asks for what a command wants to know beside the record, and gives it. */
export function RecordCommandDialog({ resource, record, command, onClose }: RecordCommandDialogProps) {
  const { name, label, help, seal } = command;
  const Consequences = useResourceParts(resource).commandConsequences?.[name];
  const say = useSay();
  const title = useRecordTitle()(resource, record);
  const notify = useNotify();
  return (
    <CommandFormDialog
      name={name}
      resource={resource}
      given={{ id: record.id, expectedVersion: valueAt(record, "version") }}
      title={say(label)}
      subject={title}
      {...(help ? { text: say(help) } : {})}
      {...(seal ? { seal } : {})}
      submit={say(label)}
      onDone={() => notify(say(screenPageWords.saved, { title }), { type: "success" })}
      onClose={onClose}
    >
      {Consequences && (
        <Suspense fallback={null}>
          <Consequences resource={resource} id={String(record.id)} />
        </Suspense>
      )}
    </CommandFormDialog>
  );
}
