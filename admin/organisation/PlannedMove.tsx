import { Alert, Button } from "@mui/material";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CancelDepartmentMove, type TreeDepartment } from "./department-tree.ts";
import { organisationWords } from "./words.ts";

/** Where a department is to move, and for administrators the way back. */
export function PlannedMove({ department, administers }: { readonly department: TreeDepartment; readonly administers: boolean }) {
  const say = useSay();
  const command = useCommand(CancelDepartmentMove);
  const { id, version, movesOn, movesTo } = department;
  if (!movesOn) return null;
  return (
    <Alert
      severity="info"
      sx={{ my: 1.5 }}
      action={
        administers && (
          <Button
            color="inherit"
            size="small"
            loading={command.isPending}
            onClick={() => command.mutate({ input: { id, expectedVersion: version ?? 0 } })}
          >
            {say(organisationWords.cancelMove)}
          </Button>
        )
      }
    >
      {say(organisationWords.movesTo, { name: movesTo?.name ?? say(organisationWords.top), day: movesOn })}
    </Alert>
  );
}
