import EditIcon from "@mui/icons-material/EditOutlined";
import { Box, Button, Link as MuiLink, Typography } from "@mui/material";
import { Suspense, useState } from "react";
import { ShowBase, useShowContext } from "react-admin";
import { useParams } from "react-router";
import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { commandOf } from "../../providers/commands.ts";
import { conditionFields } from "../../providers/condition-fields.ts";
import { may } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { valueAt } from "../../records/field-path.ts";
import { hiddenReason } from "../../records/hidden-relation.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { PersonAvatar } from "../../shared/PersonAvatar.tsx";
import { RecordCommandDialog } from "../command/RecordCommandDialog.tsx";
import { type RecordCommand, useRecordCommands } from "../command/record-commands.ts";
import { FieldValue } from "../display/FieldValue.tsx";
import { type Fact, FactList } from "../FactList.tsx";
import { RecordHistory } from "../history/RecordHistory.tsx";
import { ListError } from "../ListError.tsx";
import { useResourceParts } from "../ResourcePartsContext.ts";
import { useConfigureAction } from "../screen-design.tsx";
import { useScreen, visibleFields } from "../use-screen.ts";
import { conditionNames, shownFields } from "../use-visible-fields.ts";
import { screenPageWords } from "../words.ts";

/** What is read for a field: of a person also the department, of a department its path. */
function shownPaths({ field, kind }: EffectiveField): readonly string[] {
  if (kind === "person") return [field, `${field}.department.fullName`];
  return kind === "department" ? [field, `${field}.fullName`] : [field];
}

/** One record, drawn from the effective form of the person's department. */
export function ScreenShow({ resource }: { readonly resource: ResourceName }) {
  const { screen, error } = useScreen(resource, "form");
  const { id } = useParams();
  const me = useMe();
  const { showFields = [] } = useResourceParts(resource);
  if (error) return <ListError error={error} />;
  if (!screen) return <ContentSkeleton />;
  const fields = [...visibleFields(screen).flatMap(shownPaths), ...conditionNames(screen), ...showFields, ...conditionFields(me, resource)];
  return (
    <ShowBase
      resource={resource}
      {...(id === undefined ? {} : { id: decodeURIComponent(id) })}
      queryOptions={{ meta: { fields }, onError: () => undefined }}
    >
      <ShowPage resource={resource} screen={screen} />
    </ShowBase>
  );
}

function ShowPage({ resource, screen }: { readonly resource: ResourceName; readonly screen: EffectiveScreen }) {
  const { record, error, isPending } = useShowContext();
  const me = useMe();
  const say = useSay();
  const title = useRecordTitle();
  const commands = useRecordCommands(resource, record);
  const configure = useConfigureAction(resource, "form");
  const [command, setCommand] = useState<RecordCommand | null>(null);
  const { showActions: Actions, showBelow: Below, edit: OwnEdit, own } = useResourceParts(resource);
  if (error && !record) return <ListError error={error} />;
  if (isPending || !record) return <ContentSkeleton />;
  const edits = (OwnEdit !== undefined || commandOf(resource, "update") !== undefined) && may(me, "update", resource, record);
  // The one thing that can be done is not hidden behind a menu.
  const [only] = !edits && !Actions && commands.length === 1 ? commands : [];
  const inMenu = only ? [] : commands;
  const state = visibleFields(screen).find(({ kind }) => kind === "state");
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHead
        above={
          <MuiLink component={PanelLink} to={`/${resource}`}>
            {say(screen.title.plural)}
          </MuiLink>
        }
        title={<RecordHeading resource={resource} id={String(record.id)} title={title(resource, record)} />}
        tabTitle={title(resource, record)}
        state={state && <FieldValue field={state} value={valueAt(record, state.field)} />}
        actions={[...inMenu.map((each) => ({ label: say(each.label), onClick: () => setCommand(each) })), ...configure]}
      >
        {edits && (
          <Button variant="outlined" component={PanelLink} to={`/${resource}/${record.id}`} startIcon={<EditIcon />}>
            {say(screenPageWords.edit)}
          </Button>
        )}
        {only && (
          <Button variant="outlined" onClick={() => setCommand(only)}>
            {say(only.label)}
          </Button>
        )}
        {Actions && <Actions />}
      </PageHead>
      <FieldSections screen={screen} record={record} />
      {own && hasOwnFields(screen) && (
        <Suspense fallback={null}>
          <Box sx={{ display: "grid", gap: 2, mt: 2 }}>
            <own.sheets resource={resource} id={String(record.id)} />
          </Box>
        </Suspense>
      )}
      {Below && <Below />}
      <RecordHistory resource={resource} id={String(record.id)} />
      {command && <RecordCommandDialog resource={resource} record={record} command={command} onClose={() => setCommand(null)} />}
    </Box>
  );
}

/** What the record is called; of a person with the initials by which lists show them. */
function RecordHeading({ resource, id, title }: { readonly resource: ResourceName; readonly id: string; readonly title: string }) {
  if (resource !== "people") return <>{title}</>;
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1.25 }}>
      <PersonAvatar name={title} id={id} size={36} />
      {title}
    </Box>
  );
}

/** Whether the person's departments add something to such records. */
export const hasOwnFields = ({ fields }: EffectiveScreen): boolean =>
  fields.some(({ field, visible }) => visible && ownPartsOf(field) !== null);

/** The fields of a form in its sections, to look at; own fields have sheets of their own. Empty ones that nobody can fill in any more are left out. */
export function FieldSections({ screen, record }: { readonly screen: EffectiveScreen; readonly record: object }) {
  const say = useSay();
  const fields = shownFields(screen, record).filter(({ field }) => ownPartsOf(field) === null);
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      {screen.sections.map((section) => {
        const facts = fields
          .filter((field) => field.section === section.key)
          .flatMap((field) => fact(screen.resource, field, record, say(field.label)));
        if (facts.length === 0) return null;
        return (
          <Box
            key={section.key}
            component="section"
            sx={{ bgcolor: "background.paper", border: 1, borderColor: "divider", borderRadius: 1.5, p: { xs: 2, md: 2.5 } }}
          >
            <Typography variant="h3" component="h2" sx={{ mb: 1.5 }}>
              {say(section.title)}
            </Typography>
            {facts.length === 1 && facts[0]?.wide ? facts[0].value : <FactList facts={facts} />}
          </Box>
        );
      })}
    </Box>
  );
}

function fact(resource: ResourceName, field: EffectiveField, record: object, label: string): Fact[] {
  const value = valueAt(record, field.field);
  const empty = value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (empty && !hiddenReason(resource, field.field, value)) return field.readOnly || field.createOnly ? [] : [{ label, value: null }];
  return [
    { label, value: <FieldValue field={field} value={value} record={record} resource={resource} />, wide: field.kind === "markdown" },
  ];
}
