import { isResourceName } from "../../records/book.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { ChecklistInput } from "./ChecklistInput.tsx";
import { FigureInput } from "./FigureInput.tsx";
import { FilesInput } from "./FilesInput.tsx";
import { IdsInput } from "./IdsInput.tsx";
import { OfferedInput } from "./OfferedInput.tsx";
import { PlaceInput } from "./PlaceInput.tsx";
import { SignatureInput } from "./SignatureInput.tsx";
import { TableInput } from "./TableInput.tsx";
import type { RegisterInputProps } from "./use-field-value.ts";
import { WorkedOutValue } from "./WorkedOutValue.tsx";

interface Props extends RegisterInputProps {
  /** What the field leads to. */
  readonly record?: string | undefined;
}

/** What a form asks for a register's field of a kind that only registers have. */
export default function RegisterInput({ of, record, ...own }: Props) {
  const named: ResourceName | undefined = record && isResourceName(record) ? record : undefined;
  switch (of.kind) {
    case "number":
    case "money":
    case "duration":
      return <FigureInput {...own} of={of} />;
    case "choice":
    case "choices":
      return <OfferedInput {...own} of={of} />;
    case "people":
    case "record":
      return named ? <IdsInput {...own} of={of} resource={named} /> : null;
    case "file":
      return <FilesInput {...own} of={of} />;
    case "signature":
      return <SignatureInput {...own} of={of} />;
    case "place":
      return <PlaceInput {...own} of={of} />;
    case "checklist":
      return <ChecklistInput {...own} of={of} />;
    case "table":
      return <TableInput {...own} of={of} />;
    case "computed":
      return <WorkedOutValue {...own} of={of} />;
    default:
      return null;
  }
}
