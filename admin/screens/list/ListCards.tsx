import { Box, ButtonBase, Typography } from "@mui/material";
import { useListContext } from "react-admin";
import { Link } from "react-router";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { FieldValue } from "../display/FieldValue.tsx";
import { valueAt } from "../field-path.ts";
import { visibleFields } from "../use-screen.ts";

/** The list on a phone: a card a record, with its name and the next columns. */
export function ListCards({ screen }: { readonly screen: EffectiveScreen }) {
  const { data = [], isPending } = useListContext();
  const say = useSay();
  const [name, ...others] = visibleFields(screen);
  if (isPending) return <ContentSkeleton rows={6} />;
  if (!name) return null;
  const states = others.filter(({ kind }) => kind === "state");
  const rest = others.filter(({ kind }) => kind !== "state");
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
      {data.map((record) => (
        <li key={record.id}>
          <ButtonBase
            component={Link}
            to={`/${screen.resource}/${record.id}/show`}
            sx={{
              display: "block",
              width: "100%",
              textAlign: "left",
              bgcolor: "background.paper",
              border: 1,
              borderColor: "divider",
              borderRadius: 1.5,
              px: 2,
              py: 1.5,
            }}
          >
            <Box sx={{ display: "flex", alignItems: "flex-start", gap: 1 }}>
              <Typography sx={{ flex: 1, fontWeight: 600, minWidth: 0 }}>
                <FieldValue field={name} value={valueAt(record, name.field)} brief linked={false} />
              </Typography>
              {states.map((field) => (
                <FieldValue key={field.field} field={field} value={valueAt(record, field.field)} brief linked={false} />
              ))}
            </Box>
            <Box sx={{ mt: 0.5, display: "flex", flexWrap: "wrap", columnGap: 2, rowGap: 0.25, fontSize: 13.5, color: "text.secondary" }}>
              {rest.map((field) => {
                const value = valueAt(record, field.field);
                if (value === null || value === undefined || value === "") return null;
                return (
                  <span key={field.field}>
                    {say(field.label)} <FieldValue field={field} value={value} brief linked={false} />
                  </span>
                );
              })}
            </Box>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
