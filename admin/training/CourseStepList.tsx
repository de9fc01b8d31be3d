import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import { Box, Button } from "@mui/material";
import { Link } from "react-admin";
import type { CourseStep } from "../../schema/training/course-steps.screen.ts";
import { useSay } from "../i18n/say.ts";
import { FractionBar } from "../shared/FractionBar.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { trainingWords } from "./words.ts";

interface CourseStepListProps {
  readonly courseId: string;
  readonly steps: readonly CourseStep[];
  /** The furthest step that was opened; 0 before the first. */
  readonly furthest: number;
}

/** The steps of a course with those that were opened marked, and the way to go on. */
export function CourseStepList({ courseId, steps, furthest }: CourseStepListProps) {
  const say = useSay();
  const finished = furthest >= steps.length;
  const next = finished ? 1 : Math.max(1, furthest);
  const word = furthest === 0 ? trainingWords.startLearning : finished ? trainingWords.learnAgain : trainingWords.continueLearning;
  return (
    <Sheet
      heading={say(trainingWords.material)}
      action={
        <Button
          variant={finished ? "outlined" : "contained"}
          component={Link}
          to={`/learn/${courseId}?step=${next}`}
          sx={finished ? {} : { color: "primary.contrastText" }}
        >
          {say(word, { step: next })}
        </Button>
      }
    >
      <Box sx={{ maxWidth: 420, mb: 1.5 }}>
        <FractionBar done={furthest} total={steps.length} label={say(trainingWords.stepsDone, { step: furthest, steps: steps.length })} />
      </Box>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {steps.map(({ title }, place) => (
          <StepLine
            key={`${place}:${title}`}
            number={place + 1}
            title={title ?? say(trainingWords.introduction)}
            opened={place < furthest}
            to={`/learn/${courseId}?step=${place + 1}`}
          />
        ))}
      </Box>
    </Sheet>
  );
}

interface StepLineProps {
  readonly number: number;
  readonly title: string;
  readonly opened: boolean;
  readonly to: string;
}

function StepLine({ number, title, opened, to }: StepLineProps) {
  const say = useSay();
  return (
    <Box component="li" sx={{ display: "flex", gap: 1.5, alignItems: "center", py: 1, borderTop: 1, borderColor: "roles.hairline" }}>
      <Box component="span" sx={{ width: 24, textAlign: "center", color: opened ? "roles.pine" : "text.secondary", lineHeight: 0 }}>
        {opened ? <DoneIcon fontSize="small" titleAccess={say(trainingWords.stepDone)} /> : <Box sx={{ lineHeight: 1.5 }}>{number}</Box>}
      </Box>
      <Link to={to} sx={{ color: "text.primary", lineBreak: "strict" }}>
        {title}
      </Link>
    </Box>
  );
}
