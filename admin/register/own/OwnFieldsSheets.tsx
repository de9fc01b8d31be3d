import EditIcon from "@mui/icons-material/EditOutlined";
import { Button, Skeleton } from "@mui/material";
import { Suspense, useState } from "react";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { OneRecord } from "../../providers/rows.ts";
import { askedOf } from "../../providers/selection.ts";
import { useBook } from "../../records/book.ts";
import { valueAt } from "../../records/field-path.ts";
import { resourceOfRegister } from "../../records/known-register.ts";
import { ownValueAt } from "../../records/own-value.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { FieldValue } from "../../screens/display/FieldValue.tsx";
import { FactList } from "../../screens/FactList.tsx";
import { useScreen } from "../../screens/use-screen.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { fillsIn, type OwnGroup, ownAsked, ownGroups } from "./own-groups.ts";
import { ownWords } from "./words.ts";

const OwnFieldsDialog = onDemand(() => import("./OwnFieldsDialog.tsx"));
const RecordEvents = onDemand(async () => ({ default: (await import("../record/RecordEvents.tsx")).RecordEvents }));

interface OwnFieldsProps {
  readonly resource: ResourceName;
  readonly id: string;
}

/** What the person's departments add to a record: filled in here by those whom the extension lets, whoever may change the record itself. */
export default function OwnFieldsSheets({ resource, id }: OwnFieldsProps) {
  useBook();
  const { screen } = useScreen(resource, "form");
  const groups = screen ? ownGroups(screen) : [];
  if (groups.length === 0) return null;
  return <Sheets resource={resource} id={id} groups={groups} />;
}

function Sheets({ resource, id, groups }: OwnFieldsProps & { readonly groups: readonly OwnGroup[] }) {
  const title = useRecordTitle();
  const { data } = useAnswer(OneRecord, { resource, id, fields: askedOf(resource, ownAsked(groups)) });
  if (!data?.record) return null;
  const { record } = data;
  return groups.map((group) => (
    <OwnSheet key={group.relation} resource={resource} id={id} group={group} record={record} title={title(resource, record)} />
  ));
}

interface OwnSheetProps extends OwnFieldsProps {
  readonly group: OwnGroup;
  readonly record: object;
  readonly title: string;
}

function OwnSheet({ resource, id, group, record, title }: OwnSheetProps) {
  const { register, fields, relation } = group;
  const say = useSay();
  const [filling, setFilling] = useState(false);
  const [history, setHistory] = useState(false);
  const own = valueAt(record, relation);
  const facts = fields.map((field) => {
    const value = ownValueAt(record, field);
    return {
      label: say(field.label),
      value: value === null || value === undefined ? null : <FieldValue field={field} value={value} record={record} resource={resource} />,
    };
  });
  return (
    <Sheet
      heading={say(inBoth(register.titles.plural))}
      action={
        fillsIn(register) && (
          <Button size="small" startIcon={<EditIcon />} onClick={() => setFilling(true)}>
            {say(ownWords.fill)}
          </Button>
        )
      }
    >
      <FactList facts={facts} />
      {isObject(own) && (
        <Button size="small" sx={{ mt: 1, ml: -0.5 }} onClick={() => setHistory(!history)} aria-expanded={history}>
          {say(history ? ownWords.hideHistory : ownWords.history)}
        </Button>
      )}
      {history && isObject(own) && register.definition && (
        <Suspense fallback={<Skeleton height={40} />}>
          <RecordEvents resource={resourceOfRegister(register)} recordId={String(own.id)} definition={register.definition} ordinal={null} />
        </Suspense>
      )}
      {filling && (
        <Suspense fallback={null}>
          <OwnFieldsDialog resource={resource} id={id} subject={title} group={group} onClose={() => setFilling(false)} />
        </Suspense>
      )}
    </Sheet>
  );
}
