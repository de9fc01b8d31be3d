import { Link as MuiLink } from "@mui/material";
import { Link } from "react-router";
import { valueAt } from "../field-path.ts";
import { useRecordTitle } from "../record-title.ts";
import type { ResourceName } from "../resource-name.ts";
import { LevelMark } from "./LevelMark.tsx";

interface RecordLinkProps {
  readonly resource: ResourceName;
  readonly record: object;
  readonly linked?: boolean;
  /** In the colour of the text around: where many links stand together. */
  readonly quiet?: boolean;
}

/** Another record by what people call it; opens it. */
export function RecordLink({ resource, record, linked = true, quiet = false }: RecordLinkProps) {
  const title = useRecordTitle();
  const text = resource === "classificationLevels" ? <LevelMark level={record} /> : title(resource, record);
  if (!linked || resource === "classificationLevels") return <>{text}</>;
  return (
    <MuiLink
      component={Link}
      to={`/${resource}/${String(valueAt(record, "id"))}/show`}
      onClick={(event) => event.stopPropagation()}
      {...(quiet ? { color: "inherit" } : {})}
    >
      {text}
    </MuiLink>
  );
}
