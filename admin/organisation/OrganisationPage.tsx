import { DndContext, type DragEndEvent, DragOverlay, PointerSensor, pointerWithin, useSensor, useSensors } from "@dnd-kit/core";
import OrganisationIcon from "@mui/icons-material/AccountTreeOutlined";
import { Box, Chip, Typography } from "@mui/material";
import { useState } from "react";
import { useNavigate, useStore } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Notice } from "../shared/Notice.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { DepartmentMembers } from "./DepartmentMembers.tsx";
import { DepartmentTree } from "./DepartmentTree.tsx";
import { DepartmentTreeQuery, departmentsOf, type Member, type TreeDepartment } from "./department-tree.ts";
import ImportPeopleButton from "./ImportPeopleButton.tsx";
import { MoveDepartmentDialog } from "./MoveDepartmentDialog.tsx";
import { NoDepartments } from "./NoDepartments.tsx";
import { StartPostDialog } from "./StartPostDialog.tsx";
import { organisationWords } from "./words.ts";

/** What is being moved, and where it was dragged to. */
type Moving = { readonly department: TreeDepartment; readonly to: Choice | null } | { readonly member: Member; readonly to: Choice | null };

const choiceOf = ({ id, name }: TreeDepartment): Choice => ({ id, name: name ?? "" });

/** What was dragged, as the lines of the tree and of the members give it. */
const draggedOf = (data: unknown) => data as { readonly department?: TreeDepartment; readonly member?: Member } | undefined;

/** The departments as a tree, and the members of the chosen one beside it. Departments and people move by dragging, or by a dialog. */
export default function OrganisationPage() {
  const say = useSay();
  const me = useMe();
  const navigate = useNavigate();
  // Without a post one may not even look for departments.
  const readable = useMay("read", "departments");
  const query = useAnswer(DepartmentTreeQuery, undefined, { enabled: readable });
  const [chosen, setChosen] = useStore<string | null>("organisation.department", me.person?.department?.id ?? null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  // A click stays a click: dragging begins after some pixels.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 8 } }));
  const administers = me.has("administrator");
  const departments = query.data ? departmentsOf(query.data) : [];
  const shown = departments.find(({ id }) => id === chosen) ?? null;
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const target = draggedOf(over?.data.current)?.department;
    const source = draggedOf(active.data.current);
    if (!target || !source) return;
    if (source.member) setMoving({ member: source.member, to: choiceOf(target) });
    else if (source.department && source.department.id !== target.id && source.department.parent?.id !== target.id)
      setMoving({ department: source.department, to: choiceOf(target) });
  };
  const close = () => setMoving(null);
  if (!readable) {
    return (
      <>
        <PageHead title={say(organisationWords.tree)} />
        <Notice title={say(organisationWords.noPost)} icon={<OrganisationIcon />}>
          {say(organisationWords.noPostHelp)}
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={say(organisationWords.tree)}
        actions={administers ? [{ label: say(organisationWords.newDepartment), onClick: () => navigate("/departments/create") }] : []}
      >
        <ImportPeopleButton />
      </PageHead>
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        onDragStart={({ active }) => {
          const source = draggedOf(active.data.current);
          setDragged(source?.department?.name ?? source?.member?.person?.name ?? "");
        }}
        onDragCancel={() => setDragged(null)}
        onDragEnd={drop}
      >
        <Box
          sx={{ display: "grid", gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(320px, 2fr) 3fr" }, gap: 2, alignItems: "start" }}
        >
          <Sheet sx={{ maxHeight: { xs: 380, md: "calc(100dvh - 170px)" }, overflowY: "auto", p: { xs: 1, sm: 1.5 } }}>
            <Answered query={query} lines={10}>
              {() =>
                departments.length === 0 ? (
                  <NoDepartments administers={administers} />
                ) : (
                  <>
                    <DepartmentTree departments={departments} chosen={chosen} onChoose={setChosen} movable={administers} />
                    {administers && (
                      <Typography variant="caption" component="p" sx={{ color: "text.secondary", px: 1, pt: 1 }}>
                        {say(organisationWords.dragHelp)}
                      </Typography>
                    )}
                  </>
                )
              }
            </Answered>
          </Sheet>
          {shown ? (
            <DepartmentMembers
              department={shown}
              administers={administers}
              onMove={() => setMoving({ department: shown, to: null })}
              onMoveMember={(member) => setMoving({ member, to: null })}
            />
          ) : (
            departments.length > 0 && <Typography color="textSecondary">{say(organisationWords.chooseDepartment)}</Typography>
          )}
        </Box>
        <DragOverlay dropAnimation={null}>{dragged !== null && <Chip label={dragged} color="primary" />}</DragOverlay>
      </DndContext>
      {moving && "department" in moving && <MoveDepartmentDialog department={moving.department} to={moving.to} onClose={close} />}
      {moving && "member" in moving && moving.member.person && (
        <StartPostDialog
          personId={moving.member.person.id}
          name={moving.member.person.name ?? ""}
          replaced={moving.member}
          into={moving.to}
          onClose={close}
        />
      )}
    </>
  );
}
