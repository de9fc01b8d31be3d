import PreviousIcon from "@mui/icons-material/ChevronLeft";
import NextIcon from "@mui/icons-material/ChevronRight";
import {
  Alert,
  Box,
  Button,
  GlobalStyles,
  IconButton,
  Stack,
  Tab,
  Tabs,
  type Theme,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
  useMediaQuery,
} from "@mui/material";
import { useState } from "react";
import { Link, useParams } from "react-admin";
import type { PlanShift, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { useMe } from "../../providers/me.ts";
import { Answered } from "../../shared/Answered.tsx";
import { listAddress } from "../../shared/list-address.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useAddressValues } from "../../shared/use-address-values.ts";
import { useOpen } from "../../shared/use-open.ts";
import { DayList } from "./DayList.tsx";
import { OnDutyNow } from "./OnDutyNow.tsx";
import { PatternDialog } from "./PatternDialog.tsx";
import { PlanGrid } from "./PlanGrid.tsx";
import { PlanNotes } from "./PlanNotes.tsx";
import { PlanQuery } from "./roster-queries.ts";
import { SwapDialog } from "./SwapDialog.tsx";
import { SwapsSheet } from "./SwapsSheet.tsx";
import { dayBeside, type ShownDays, shownDays } from "./shown-days.ts";
import { useOwnCalendar } from "./use-own-calendar.ts";
import { usePlanning } from "./use-planning.ts";
import { rosterWords } from "./words.ts";

/** A month on paper lies on its side, and nothing of it is cut off. */
const printed = {
  "@page": { size: "A4 landscape", margin: "12mm" },
  "@media print": { ".roster-grid": { overflow: "visible !important" } },
};

/** Who is on duty when: the plan of a register's roster. `?roster=`, `?view=` and `?day=` say what is shown. */
export default function RosterPage() {
  const { slug = "" } = useParams();
  const { today } = useMe();
  const { values, set } = useAddressValues(["roster", "view", "day"]);
  const shown = shownDays(values.view, values.day, today);
  const asked = { register: slug, roster: values.roster || null, from: shown.from, until: shown.until };
  const query = useAnswer(PlanQuery, asked, { keepPrevious: true });
  if (query.error?.code === "NOT_FOUND") return <NotFoundPage />;
  return (
    <Answered query={query} lines={10}>
      {({ rosterPlan }) => <Plan key={rosterPlan.roster.id} plan={rosterPlan} shown={shown} onChoose={set} />}
    </Answered>
  );
}

interface PlanProps {
  readonly plan: RosterPlan;
  readonly shown: ShownDays;
  readonly onChoose: (values: { readonly roster?: string; readonly view?: string; readonly day?: string }) => void;
}

function Plan({ plan, shown, onChoose }: PlanProps) {
  const say = useSay();
  const { organisation } = useMe();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("md").replace("@media ", "@media screen and "));
  const planning = usePlanning(plan);
  const pattern = useOpen();
  const [swapping, setSwapping] = useState<PlanShift | null>(null);
  const saveCalendar = useOwnCalendar(plan);
  const { roster, rosters, slug, titles, plans, people, whole } = plan;
  const mine = plan.shifts.some(({ person }) => person === plan.me);
  const [problem] = planning.error?.fields ?? [];
  return (
    <>
      <GlobalStyles styles={printed} />
      <PageHead
        above={<Link to={`/r/${slug}`}>{say(inBoth(titles.plural))}</Link>}
        title={say(inBoth(roster.label))}
        state={say(rosterWords.range, { from: shown.from, until: shown.until })}
        actions={[
          ...(mine ? [{ label: say(rosterWords.myCalendar), onClick: () => void saveCalendar() }] : []),
          { label: say(rosterWords.print), onClick: () => print() },
        ]}
        {...(plans && people.length > 0
          ? {
              primary: (
                <Button variant="contained" onClick={pattern.show} data-no-print>
                  {say(rosterWords.byPattern)}
                </Button>
              ),
            }
          : {})}
      />
      <Stack spacing={2}>
        {rosters.length > 1 && (
          <Tabs
            value={roster.key}
            onChange={(_, key) => onChoose({ roster: String(key) })}
            variant="scrollable"
            allowScrollButtonsMobile
            aria-label={say(rosterWords.roster)}
            data-no-print
          >
            {rosters.map(({ key, label }) => (
              <Tab key={key} value={key} label={say(inBoth(label))} />
            ))}
          </Tabs>
        )}
        {whole && <OnDutyNow plan={plan} />}
        <SwapsSheet plan={plan} />
        <PlanNotes plan={plan} />
        {!whole && <Alert severity="info">{say(rosterWords.ownOnly)}</Alert>}
        {whole && people.length === 0 && <Alert severity="info">{say(rosterWords.noPeople)}</Alert>}
        {problem && <Alert severity="error">{problem.message}</Alert>}
        <Sheet>
          <Box className="print-only" sx={{ mb: 1 }}>
            <Typography variant="h2" component="p">
              {organisation.name} {say(inBoth(roster.label))}
            </Typography>
            <Typography variant="body2">{say(rosterWords.range, { from: shown.from, until: shown.until })}</Typography>
          </Box>
          <Choice shown={shown} onChoose={onChoose} today={plan.today} />
          {narrow ? (
            <DayList plan={planning.plan} planning={plans ? planning : null} onSwap={setSwapping} />
          ) : (
            <PlanGrid plan={planning.plan} planning={plans ? planning : null} onSwap={setSwapping} />
          )}
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }} data-no-print>
            {[plans && !narrow ? say(rosterWords.howToPlan) : "", mine && !plans ? say(rosterWords.howToSwap) : ""]
              .filter(Boolean)
              .join(" ")}
          </Typography>
          {whole && (
            <Button
              component={PanelLink}
              to={listAddress("rosterShifts", {
                roster: { id: { eq: roster.id } },
                day: { gte: shown.from, lte: shown.until },
                clearedAt: { isNull: true },
              })}
              sx={{ mt: 0.5, ml: -1 }}
              data-no-print
            >
              {say(rosterWords.asList)}
            </Button>
          )}
        </Sheet>
      </Stack>
      {pattern.open && <PatternDialog plan={plan} onClose={pattern.hide} />}
      {swapping && <SwapDialog plan={plan} shift={swapping} onClose={() => setSwapping(null)} />}
    </>
  );
}

/** Which days are shown. */
function Choice({ shown, onChoose, today }: Pick<PlanProps, "shown" | "onChoose"> & { readonly today: string }) {
  const say = useSay();
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1.5 }} data-no-print>
      <IconButton aria-label={say(rosterWords.earlier)} onClick={() => onChoose({ day: dayBeside(shown, -1) })}>
        <PreviousIcon />
      </IconButton>
      <Typography variant="h2" component="p" aria-live="polite">
        {shown.view === "month"
          ? shown.from.slice(0, 7)
          : say(rosterWords.range, { from: shown.from.slice(5), until: shown.until.slice(5) })}
      </Typography>
      <IconButton aria-label={say(rosterWords.later)} onClick={() => onChoose({ day: dayBeside(shown, 1) })}>
        <NextIcon />
      </IconButton>
      {(today < shown.from || today > shown.until) && <Button onClick={() => onChoose({ day: "" })}>{say(rosterWords.today)}</Button>}
      <ToggleButtonGroup
        size="small"
        exclusive
        value={shown.view}
        onChange={(_, view: string | null) => view && onChoose({ view: view === "week" ? "" : view })}
        sx={{ ml: "auto" }}
      >
        <ToggleButton value="week">{say(rosterWords.week)}</ToggleButton>
        <ToggleButton value="month">{say(rosterWords.month)}</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}
