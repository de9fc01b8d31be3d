import AddIcon from "@mui/icons-material/AddOutlined";
import { Box, Button, Typography } from "@mui/material";
import { memo, useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { textFont } from "../../theme/fonts.ts";
import type { Draft, DraftProvision } from "../draft-page.ts";
import { anchorOf, isDivision } from "../provision.ts";
import { ProvisionWords } from "../provisions/ProvisionWords.tsx";
import { policyWords } from "../words.ts";
import { ProvisionDialog } from "./ProvisionDialog.tsx";
import { ProvisionMenu } from "./ProvisionMenu.tsx";
import type { ProvisionEdit } from "./provision-edit.ts";

interface DraftProvisionsProps {
  readonly draft: Draft;
  readonly provisions: readonly DraftProvision[];
}

/** The provisions of a draft as an indented tree, each to be edited, removed or followed by another. */
export function DraftProvisions({ draft, provisions }: DraftProvisionsProps) {
  const say = useSay();
  const [edit, setEdit] = useState<ProvisionEdit | null>(null);
  return (
    <>
      {provisions.length === 0 && (
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {say(policyWords.noText)}
        </Typography>
      )}
      <Box role="list">
        {provisions.map((provision) => (
          <ProvisionRow key={provision.id} provision={provision} onEdit={setEdit} />
        ))}
      </Box>
      <Button startIcon={<AddIcon />} onClick={() => setEdit({ kind: "add", parent: null, before: null })} sx={{ mt: 1 }}>
        {say(policyWords.addProvision)}
      </Button>
      {edit && <ProvisionDialog draft={draft} provisions={provisions} edit={edit} onClose={() => setEdit(null)} />}
    </>
  );
}

interface ProvisionRowProps {
  readonly provision: DraftProvision;
  readonly onEdit: (edit: ProvisionEdit) => void;
}

const ProvisionRow = memo(function ProvisionRow({ provision, onEdit }: ProvisionRowProps) {
  const say = useSay();
  const { id, kind, label, heading, depth } = provision;
  const strong = isDivision(provision);
  const word = wordLabel("ProvisionKind", kind);
  return (
    <Box
      role="listitem"
      id={anchorOf({ id })}
      sx={{
        display: "flex",
        alignItems: "flex-start",
        gap: 0.5,
        pl: { xs: Math.min(depth, 4) * 1, sm: depth * 2.5 },
        borderLeft: depth > 0 ? 1 : 0,
        borderColor: "roles.hairline",
        "&:hover": { bgcolor: "roles.hover" },
        scrollMarginTop: 80,
      }}
    >
      <Box
        component="button"
        type="button"
        onClick={() => onEdit({ kind: "change", provision })}
        title={say(policyWords.editProvision)}
        sx={{
          all: "unset",
          cursor: "pointer",
          flex: 1,
          minWidth: 0,
          py: 0.5,
          fontFamily: textFont,
          fontSize: 16,
          lineHeight: 1.75,
          whiteSpace: "pre-line",
          "&:focus-visible": { outline: "2px solid", outlineColor: "roles.indigo" },
        }}
      >
        {!label && (
          <Box
            component="span"
            sx={{ fontSize: 12, color: "text.secondary", mr: 0.75, fontFamily: (theme) => theme.typography.fontFamily }}
          >
            {word ? say(word) : kind}
          </Box>
        )}
        {label && <strong>{`${label}　`}</strong>}
        {heading && (
          <Box component="span" sx={{ fontWeight: strong ? 700 : 600 }}>
            {`${heading}　`}
          </Box>
        )}
        <ProvisionWords provision={provision} leads={false} />
      </Box>
      <ProvisionMenu provision={provision} onEdit={onEdit} />
    </Box>
  );
});
