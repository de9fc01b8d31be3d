import TuneIcon from "@mui/icons-material/Tune";
import { Button } from "@mui/material";
import { useGetList, useRecordContext } from "react-admin";
import { Link } from "react-router";
import { useSay } from "../i18n/say.ts";
import { commandOf, creatingAction } from "../providers/commands.ts";
import { useMay } from "../providers/may.ts";
import type { RoleName } from "../providers/me.ts";
import { isResourceName } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { useResourceParts } from "../screens/ResourcePartsContext.ts";
import { configuring, type Level } from "../screens/screen-design.tsx";
import { screenPageWords } from "../screens/words.ts";

interface ScreenRecord {
  readonly id: string;
  readonly resource?: string | null;
  readonly kind?: "list" | "form" | null;
  readonly role?: RoleName | null;
  readonly department?: { readonly id: string } | null;
  readonly person?: { readonly id: string } | null;
}

/** Beside the name of a screen: opens the list or form that it is about, to configure it at just this level. */
export default function ConfigureButton() {
  const screen = useRecordContext<ScreenRecord>();
  const may = useMay("update", "screens", screen);
  const { resource, kind } = screen ?? {};
  if (!screen || !may || !resource || !isResourceName(resource)) return null;
  const level: Level = { departmentId: screen.department?.id ?? null, role: screen.role ?? null, personal: Boolean(screen.person) };
  if (kind === "list") return <Configure to={`/${resource}`} resource={resource} kind="list" level={level} />;
  return kind === "form" ? <ConfigureForm resource={resource} level={level} /> : null;
}

/** A form is configured beside a new record, or beside one that is there. */
function ConfigureForm({ resource, level }: { readonly resource: ResourceName; readonly level: Level }) {
  const mayCreate = useMay(creatingAction(resource), resource);
  const { create } = useResourceParts(resource);
  const creates = mayCreate && !create && commandOf(resource, "create") !== undefined;
  const { data } = useGetList(resource, { pagination: { page: 1, perPage: 1 } }, { enabled: !creates });
  const [first] = data ?? [];
  const to = creates ? `/${resource}/create` : first ? `/${resource}/${encodeURIComponent(first.id)}/show` : null;
  return to && <Configure to={to} resource={resource} kind="form" level={level} />;
}

function Configure({ to, ...request }: Parameters<typeof configuring>[0] & { readonly to: string }) {
  const say = useSay();
  return (
    <Button variant="outlined" startIcon={<TuneIcon />} component={Link} to={to} state={configuring(request)}>
      {say(screenPageWords.configure)}
    </Button>
  );
}
