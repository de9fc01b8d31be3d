import { Link } from "@mui/material";
import type { FieldKindDefinition } from "../../../schema/register/definition/field.screen.ts";
import { sayValue } from "../../../schema/register/value/value.screen.ts";
import type { FieldScreen } from "../../../schema/registry.screen.ts";
import { isResourceName } from "../../records/book.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { ChecklistValue } from "./ChecklistValue.tsx";
import { FilesValue } from "./FilesValue.tsx";
import { isPlace } from "./place.ts";
import { TableValue } from "./TableValue.tsx";
import { useValueReader } from "./use-value-reader.ts";

export interface RegisterValueProps {
  readonly of: FieldKindDefinition;
  readonly record?: FieldScreen["record"];
  readonly value: unknown;
  /** In a table or card: one line. */
  readonly brief: boolean;
}

/** A value of a register's field, as its kind is shown. */
export default function RegisterValue({ of, record, value, brief }: RegisterValueProps) {
  const named = record && isResourceName(record) ? record : undefined;
  const reader = useValueReader(of, value, named);
  const text = sayValue(of, value, reader);
  if (brief) return <>{text}</>;
  switch (of.kind) {
    case "people":
      return <Names resource="people" ids={value} nameOf={(id) => reader.nameOf("people", id)} />;
    case "record":
      return named ? <Names resource={named} ids={value} nameOf={(id) => reader.nameOf(named, id)} /> : text;
    case "file":
      return <FilesValue files={value} pictures={of.only === "pictures"} />;
    case "signature":
      return <FilesValue files={[value]} pictures signature />;
    case "place":
      return isPlace(value) && value.lat !== undefined ? <Link href={`geo:${value.lat},${value.lng}`}>{text}</Link> : text;
    case "checklist":
      return <ChecklistValue items={of.items} value={value} />;
    case "table":
      return <TableValue columns={of.columns} value={value} reader={reader} />;
    default:
      return <>{text}</>;
  }
}

interface NamesProps {
  readonly resource: ResourceName;
  readonly ids: unknown;
  readonly nameOf: (id: string) => string | null;
}

/** Records by what they are called, one a line; what may not be read is left out. */
function Names({ resource, ids, nameOf }: NamesProps) {
  const known = [ids].flat().flatMap((id) => {
    const name = typeof id === "string" ? nameOf(id) : null;
    return name === null ? [] : [{ id: String(id), name }];
  });
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gap: 2 }}>
      {known.map(({ id, name }) => (
        <li key={id}>
          <PanelLink className="plain" to={`/${resource}/${id}/show`}>
            {name}
          </PanelLink>
        </li>
      ))}
    </ul>
  );
}
