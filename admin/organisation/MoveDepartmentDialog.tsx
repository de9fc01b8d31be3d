import { Alert, Skeleton } from "@mui/material";
import { useState } from "react";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DayField } from "../shared/DayField.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { fieldState } from "../shared/use-values.ts";
import { MoveDepartment, MoveMeaningQuery, type TreeDepartment } from "./department-tree.ts";
import { organisationWords } from "./words.ts";

interface MoveDepartmentDialogProps {
  readonly department: TreeDepartment;
  /** Where it was dragged to. */
  readonly to: Choice | null;
  readonly onClose: () => void;
}

/** Moves a department in the tree from a day on, and says what that touches. */
export function MoveDepartmentDialog({ department, to, onClose }: MoveDepartmentDialogProps) {
  const say = useSay();
  const { today } = useMe();
  const [parent, setParent] = useState<Choice | null>(to);
  const [on, setOn] = useState(today);
  const command = useCommand(MoveDepartment, onClose);
  const input = { id: department.id, expectedVersion: department.version ?? 0, parentId: parent?.id ?? null, on };
  return (
    <CommandDialog
      open
      title={say(organisationWords.moveDepartmentTitle, { name: department.name ?? "" })}
      submit={say(on > today ? organisationWords.plan : organisationWords.moveNow)}
      pending={command.isPending}
      disabled={on === ""}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input })}
    >
      <RecordPicker
        kind="departments"
        label={say(organisationWords.newParent)}
        help={say(organisationWords.newParentHelp)}
        value={parent}
        onChange={setParent}
        where={{ id: { ne: department.id } }}
        error={command.error}
        field="parentId"
      />
      <DayField
        label={say(organisationWords.movesFrom)}
        required
        value={on}
        onChange={setOn}
        {...fieldState(command.error, "on", say(organisationWords.movesFromHelp))}
      />
      <Meaning id={department.id} parentId={parent?.id ?? null} />
    </CommandDialog>
  );
}

function Meaning({ id, parentId }: { readonly id: string; readonly parentId: string | null }) {
  const say = useSay();
  const { data, error } = useAnswer(MoveMeaningQuery, { id, parentId }, { keepPrevious: true });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!data) return <Skeleton variant="rounded" height={48} />;
  const { people, audiences } = data.departmentMoveMeaning;
  return (
    <Alert severity="info" role="status">
      <div>{say(organisationWords.meaningPeople, { smart_count: people })}</div>
      {audiences > 0 && <div>{say(organisationWords.meaningAudiences, { smart_count: audiences })}</div>}
    </Alert>
  );
}
