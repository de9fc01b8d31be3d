import { Alert, Skeleton } from "@mui/material";
import { useWatch } from "react-hook-form";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { chosenId } from "../records/chosen-id.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { MoveMeaningQuery, type TreeDepartment } from "./department-tree.ts";
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
  return (
    <CommandFormDialog
      name="moveDepartment"
      resource="departments"
      given={{ id: department.id, expectedVersion: department.version }}
      needs={["on"]}
      offers={["parentId"]}
      begin={{ parent: to }}
      title={say(organisationWords.moveDepartment)}
      subject={department.name ?? "—"}
      below={<Meaning id={department.id} />}
      onClose={onClose}
    />
  );
}

function Meaning({ id }: { readonly id: string }) {
  const say = useSay();
  const parentId = chosenId(useWatch({ name: "parent" }));
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
