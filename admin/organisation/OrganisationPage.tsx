import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useNavigate, useStore } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { DepartmentMembers } from "./DepartmentMembers.tsx";
import { DepartmentTreeQuery, type TreeNode, treeOf } from "./department-tree.ts";
import { organisationWords } from "./words.ts";

/** The departments as a tree, and the members of the chosen one beside it. */
export default function OrganisationPage() {
  const say = useSay();
  const me = useMe();
  const navigate = useNavigate();
  const query = useAnswer(DepartmentTreeQuery);
  const [chosen, setChosen] = useStore<string | null>("organisation.department", me.person?.department?.id ?? null);
  const administers = me.has("administrator");
  return (
    <>
      <PageHead
        title={say(organisationWords.tree)}
        actions={administers ? [{ label: say(organisationWords.newDepartment), onClick: () => navigate("/departments/create") }] : []}
      >
        {administers && (
          <Button variant="outlined" onClick={() => navigate("/import-people")}>
            {say(organisationWords.importPeople)}
          </Button>
        )}
      </PageHead>
      <Box sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", md: "minmax(260px, 2fr) 3fr" }, gap: 2, alignItems: "start" }}>
        <Sheet sx={{ maxHeight: { xs: 340, md: "none" }, overflowY: "auto" }}>
          <Answered query={query} lines={10}>
            {({ departments }) =>
              departments.items.length === 0 ? (
                <NoDepartments administers={administers} />
              ) : (
                <Box component="ul" aria-label={say(organisationWords.tree)} sx={{ listStyle: "none", p: 0, m: 0 }}>
                  {treeOf(departments.items).map((node) => (
                    <Branch key={node.department.id} node={node} depth={1} chosen={chosen} onChoose={setChosen} />
                  ))}
                </Box>
              )
            }
          </Answered>
        </Sheet>
        {chosen ? (
          <DepartmentMembers id={chosen} />
        ) : (
          query.data?.departments.items.length !== 0 && (
            <Typography color="textSecondary">{say(organisationWords.chooseDepartment)}</Typography>
          )
        )}
      </Box>
    </>
  );
}

/** Before the first department: what to do, for those who can. */
function NoDepartments({ administers }: { readonly administers: boolean }) {
  const say = useSay();
  return (
    <>
      <Typography>{say(organisationWords.noDepartments)}</Typography>
      {administers && (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ my: 1 }}>
            {say(organisationWords.noDepartmentsHelp)}
          </Typography>
          <Button variant="contained" component={Link} to="/departments/create">
            {say(organisationWords.newDepartment)}
          </Button>
        </>
      )}
    </>
  );
}

interface BranchProps {
  readonly node: TreeNode;
  readonly depth: number;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function Branch({ node: { department, below }, depth, chosen, onChoose }: BranchProps) {
  const say = useSay();
  const [open, setOpen] = useState(depth < 3);
  const selected = department.id === chosen;
  return (
    <li>
      <Box sx={{ display: "flex", alignItems: "center", pl: (depth - 1) * 2 }}>
        <Box
          component="button"
          type="button"
          aria-expanded={open}
          disabled={below.length === 0}
          onClick={() => setOpen(!open)}
          aria-label={department.name ?? ""}
          sx={{
            all: "unset",
            width: 24,
            textAlign: "center",
            cursor: "pointer",
            color: "text.secondary",
            visibility: below.length === 0 ? "hidden" : "visible",
            "&:focus-visible": { outline: "2px solid", outlineColor: "roles.indigo" },
          }}
        >
          {open ? "▾" : "▸"}
        </Box>
        <Box
          component="button"
          type="button"
          aria-pressed={selected}
          onClick={() => onChoose(department.id)}
          sx={{
            all: "unset",
            cursor: "pointer",
            flex: 1,
            display: "flex",
            alignItems: "baseline",
            gap: 1,
            px: 1,
            py: 0.5,
            minHeight: 28,
            borderRadius: 1,
            bgcolor: selected ? "roles.selected" : "transparent",
            "&:hover": { bgcolor: selected ? "roles.selected" : "roles.hover" },
            "&:focus-visible": { outline: "2px solid", outlineColor: "roles.indigo" },
          }}
        >
          <Box component="span" sx={{ fontWeight: selected ? 600 : 400 }}>
            {department.name}
          </Box>
          <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: "auto" }}>
            {department.head?.name ?? ""}{" "}
            {department.headcount !== null && say(organisationWords.peopleCount, { smart_count: department.headcount })}
          </Typography>
        </Box>
      </Box>
      {open && below.length > 0 && (
        <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0 }}>
          {below.map((node) => (
            <Branch key={node.department.id} node={node} depth={depth + 1} chosen={chosen} onChoose={onChoose} />
          ))}
        </Box>
      )}
    </li>
  );
}
