import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import OpenIcon from "@mui/icons-material/RadioButtonUncheckedOutlined";
import { Box, Button, Typography } from "@mui/material";
import { Link } from "react-admin";
import { both, useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Sheet } from "../shared/Sheet.tsx";
import type { FirstCounts } from "./first-counts.ts";
import { type FirstStep, firstSteps } from "./first-steps.ts";

const words = {
  heading: both("从这里开始", "Begin here"),
  progress: both("已完成 %{done}/%{all} 步", "%{done} of %{all} steps done"),
  done: both("已完成", "Done"),
  open: both("未完成", "To do"),
};

/** The steps from an empty installation to the first reader, each with why and the way to it. */
export default function FirstSteps({ counts }: { readonly counts: FirstCounts }) {
  const say = useSay();
  const steps = firstSteps(counts, useMe().has("policyEditor"));
  const done = steps.filter((step) => step.done).length;
  return (
    <Box sx={{ mb: 2, maxWidth: 860 }}>
      <Sheet heading={`${say(words.heading)} · ${say(words.progress, { done, all: steps.length })}`}>
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {steps.map((step) => (
            <Step key={step.key} step={step} />
          ))}
        </Box>
      </Sheet>
    </Box>
  );
}

function Step({ step: { title, why, action, to, done } }: { readonly step: FirstStep }) {
  const say = useSay();
  const Icon = done ? DoneIcon : OpenIcon;
  return (
    <Box
      component="li"
      sx={{
        ...{ display: "flex", gap: 1.25, alignItems: "flex-start", py: 1.25, borderTop: 1, borderColor: "roles.hairline" },
        "&:first-of-type": { borderTop: 0 },
        flexWrap: { xs: "wrap", sm: "nowrap" },
      }}
    >
      <Icon titleAccess={say(done ? words.done : words.open)} sx={{ color: done ? "roles.pine" : "text.secondary", mt: 0.25 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{say(title)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {say(why)}
        </Typography>
      </Box>
      <Button
        size="small"
        variant={done ? "text" : "outlined"}
        component={Link}
        to={to}
        sx={{ flexShrink: 0, whiteSpace: "nowrap", ml: { xs: 4, sm: 0 } }}
      >
        {say(action)}
      </Button>
    </Box>
  );
}
