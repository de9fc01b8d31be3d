import { Box, Typography } from "@mui/material";
import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { FieldInput } from "../input/FieldInput.tsx";
import { useVisibleFields } from "../use-visible-fields.ts";

interface FormSectionsProps {
  readonly screen: EffectiveScreen;
  readonly fields: readonly EffectiveField[];
}

/** The inputs of a form in its sections. */
export function FormSections({ screen, fields }: FormSectionsProps) {
  const say = useSay();
  const sections = screen.sections.filter((section) => fields.some((field) => field.section === section.key));
  const loose = fields.filter((field) => !sections.some((section) => section.key === field.section));
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <FormSection screen={screen} fields={loose} />
      {sections.map((section) => (
        <FormSection
          key={section.key}
          screen={screen}
          title={say(section.title)}
          fields={fields.filter((field) => field.section === section.key)}
        />
      ))}
    </Box>
  );
}

interface FormSectionProps extends FormSectionsProps {
  readonly title?: string;
}

function FormSection({ screen, title, fields }: FormSectionProps) {
  const visible = useVisibleFields(screen, fields);
  if (visible.length === 0) return null;
  return (
    <Box
      component="section"
      sx={{ bgcolor: "background.paper", border: 1, borderColor: "divider", borderRadius: 1.5, p: { xs: 2, md: 2.5 } }}
    >
      {title && (
        <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
          {title}
        </Typography>
      )}
      <Box sx={{ display: "grid", gap: 2 }}>
        {visible.map((field) => (
          <FieldInput key={field.field} field={field} />
        ))}
      </Box>
    </Box>
  );
}
