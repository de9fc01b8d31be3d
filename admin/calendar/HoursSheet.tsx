import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { may, useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { HoursQuery, type ShownHours } from "./calendar-query.ts";
import { HoursDialog } from "./HoursDialog.tsx";
import { weekText } from "./hours-text.ts";
import { calendarWords } from "./words.ts";

/** When the organisation and its departments are open, now and on days ahead; who may set it does so here. */
export function HoursSheet() {
  const say = useSay();
  const me = useMe();
  const query = useAnswer(HoursQuery, { today: me.today });
  const maySet = useMay("create", "workingHours");
  const [dialog, setDialog] = useState<ShownHours | "new" | null>(null);
  const mayChange = ({ department }: ShownHours) =>
    may(me, "update", "workingHours", { department: department && { id: department.id } }) &&
    (department !== null || me.has("administrator"));
  return (
    <Sheet
      heading={say(calendarWords.hours)}
      action={
        maySet && (
          <Button size="small" variant="outlined" onClick={() => setDialog("new")}>
            {say(calendarWords.setHours)}
          </Button>
        )
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {say(calendarWords.hoursHelp)}
      </Typography>
      <Answered query={query}>
        {({ workingHours: { items } }) => {
          const own = items.toSorted((a, b) => Number(a.department !== null) - Number(b.department !== null));
          return (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
              {!own.some(({ department }) => department === null) && (
                <Line name={say(calendarWords.organisation)} text={say(calendarWords.usual)} />
              )}
              {own.map((hours) => (
                <Line
                  key={hours.id}
                  name={hours.department?.fullName ?? say(calendarWords.organisation)}
                  text={[weekText(say, hours.week), hours.openOnHolidays && say(calendarWords.openOnHolidays)].filter(Boolean).join(" · ")}
                  days={say(hours.until ? calendarWords.fromTo : calendarWords.since, { from: hours.from, until: hours.until ?? "" })}
                  {...(mayChange(hours) ? { onChange: () => setDialog(hours) } : {})}
                />
              ))}
            </Box>
          );
        }}
      </Answered>
      {dialog && <HoursDialog hours={dialog === "new" ? null : dialog} onClose={() => setDialog(null)} />}
    </Sheet>
  );
}

interface LineProps {
  readonly name: string;
  readonly text: string;
  readonly days?: string;
  readonly onChange?: () => void;
}

function Line({ name, text, days, onChange }: LineProps) {
  const say = useSay();
  return (
    <Box
      component="li"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 1.5, py: 1, borderTop: 1, borderColor: "roles.hairline" }}
    >
      <Box sx={{ flex: "1 1 240px", minWidth: 0 }}>
        <b>{name}</b>
        <Typography variant="body2">{text}</Typography>
        {days && (
          <Typography variant="body2" color="textSecondary">
            {days}
          </Typography>
        )}
      </Box>
      {onChange && (
        <Button size="small" onClick={onChange} aria-label={`${say(calendarWords.changeHours)} ${name}`}>
          {say(calendarWords.changeHours)}
        </Button>
      )}
    </Box>
  );
}
