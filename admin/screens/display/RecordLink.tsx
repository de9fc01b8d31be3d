import { Box, Link as MuiLink } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../../i18n/say.ts";
import { FileIcon } from "../../marks/FileIcon.tsx";
import { LevelMark } from "../../marks/LevelMark.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { valueAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { PathText } from "../../shared/PathText.tsx";
import { PersonAvatar } from "../../shared/PersonAvatar.tsx";
import { screenPageWords } from "../words.ts";
import { formatBytes } from "./bytes.ts";

interface RecordLinkProps {
  readonly resource: ResourceName;
  readonly record: object;
  readonly linked?: boolean;
  /** In the colour of the text around: where many links stand together. */
  readonly quiet?: boolean;
  /** With which part its title begins, where the lines around it have the same first one. */
  readonly from?: number;
}

const inherited = { color: "inherit" };

/** Another record by what people call it; opens it. A person with initials and department, a department by its path, a file to download. */
export function RecordLink(props: RecordLinkProps) {
  const { resource, record, quiet = false } = props;
  if (resource === "classificationLevels") return <LevelMark level={record} />;
  if (resource === "attachments") return <FileLink {...props} />;
  if (resource === "people") return <PersonLink {...props} />;
  const path = resource === "departments" && !quiet ? valueAt(record, "fullName") : undefined;
  return <TitleLink {...props}>{typeof path === "string" && path !== "" ? <PathText path={path} /> : null}</TitleLink>;
}

interface TitleLinkProps extends RecordLinkProps {
  /** Beside other text, where its colour alone would not tell that it is a link. */
  readonly underlined?: boolean;
  readonly children?: ReactNode;
}

function TitleLink(props: TitleLinkProps) {
  const { resource, record, linked = true, quiet = false, underlined = false, from, children } = props;
  const title = useRecordTitle(from);
  const text = children ?? title(resource, record);
  if (!linked) return <>{text}</>;
  return (
    <PanelLink
      className={underlined ? undefined : "plain"}
      to={`/${resource}/${String(valueAt(record, "id"))}/show`}
      style={quiet ? inherited : undefined}
    >
      {text}
    </PanelLink>
  );
}

function PersonLink(props: RecordLinkProps) {
  const title = useRecordTitle();
  const department = props.quiet ? undefined : (valueAt(props.record, "department.fullName") ?? valueAt(props.record, "department.name"));
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 6, maxWidth: "100%", minWidth: 0 }}>
      <PersonAvatar name={title("people", props.record)} id={String(valueAt(props.record, "id"))} size={props.quiet ? 22 : 24} />
      <span style={{ minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" }}>
        <TitleLink {...props} underlined={typeof department === "string"} />
        {typeof department === "string" && (
          // A space of the text, since a margin would stand before the next line as well.
          <Box component="span" sx={{ color: "text.secondary" }}>
            {"\u2002"}
            <PathText path={department} />
          </Box>
        )}
      </span>
    </span>
  );
}

function FileLink({ record, linked = true, quiet = false }: RecordLinkProps) {
  const title = useRecordTitle();
  const say = useSay();
  const name = title("attachments", record);
  const size = valueAt(record, "size");
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, minWidth: 0 }}>
      <FileIcon name={name} size={16} />
      {linked ? (
        <MuiLink
          href={`/attachments/${String(valueAt(record, "id"))}`}
          download={name}
          aria-label={say(screenPageWords.download, { name })}
          sx={{ overflowWrap: "anywhere" }}
          {...(quiet ? { color: "inherit" } : {})}
        >
          {name}
        </MuiLink>
      ) : (
        name
      )}
      {typeof size === "number" && (
        <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
          {formatBytes(size)}
        </Box>
      )}
    </Box>
  );
}
