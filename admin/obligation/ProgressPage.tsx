import { Box, Button, MenuItem, Stack, TextField } from "@mui/material";
import { useState } from "react";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMe } from "../providers/me.ts";
import { useOpen } from "../shared/use-open.ts";
import { AssignCourseDialog } from "./AssignCourseDialog.tsx";
import { MatrixSheet } from "./MatrixSheet.tsx";
import { OverdueSheet } from "./OverdueSheet.tsx";
import { DepartmentsQuery, subtreeOf } from "./progress.ts";
import { useHeadScope } from "./use-head-scope.ts";
import { obligationWords } from "./words.ts";

/** A head's page: who of the department has done what, who is late, and what to ask of them. */
export default function ProgressPage() {
  const say = useSay();
  const me = useMe();
  const scope = useHeadScope();
  const assign = useOpen();
  const [departmentId, setDepartmentId] = useState("");
  const departments = useAnswer(DepartmentsQuery, { where: scope ? { id: { in: scope } } : {} });
  const known = departments.data?.departments.items ?? [];
  const chosen = departmentId || null;
  return (
    <>
      <PageHead
        title={say(obligationWords.progress)}
        primary={
          me.has("head", "trainingManager") && (
            <Button variant="contained" onClick={assign.show}>
              {say(obligationWords.assignCourse)}
            </Button>
          )
        }
      >
        <Box sx={{ minWidth: 200 }}>
          <TextField
            select
            label={say(obligationWords.byDepartment)}
            value={departmentId}
            onChange={(event) => setDepartmentId(event.target.value)}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{say(obligationWords.allDepartments)}</MenuItem>
            {known.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        </Box>
      </PageHead>
      <Stack spacing={2}>
        <MatrixSheet key={departmentId} departmentId={chosen} />
        <OverdueSheet departmentIds={chosen ? subtreeOf(known, chosen) : null} />
      </Stack>
      {assign.open && <AssignCourseDialog within={scope} onClose={assign.hide} />}
    </>
  );
}
