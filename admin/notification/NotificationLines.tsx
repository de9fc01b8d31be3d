import { Box, ButtonBase, Typography } from "@mui/material";
import { Fragment } from "react";
import { momentText } from "../../schema/shared/moment-text.screen.ts";
import { type Telling, tell } from "../../schema/told/tell.screen.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { useDueText } from "../shared/when.ts";
import { groupNotifications, type ToldLine } from "./group-notifications.ts";
import type { Told } from "./notifications.ts";
import { toldColours, toldIcons } from "./told-looks.ts";
import { notificationWords as words } from "./words.ts";

interface NotificationLinesProps {
  readonly told: readonly Told[];
  /** When a line is opened. */
  readonly onOpen: (line: ToldLine) => void;
}

/** What a person is told of: today, this week, earlier; alike things in one line that leads to them. */
export function NotificationLines({ told, onOpen }: NotificationLinesProps) {
  const say = useSay();
  const { today } = useMe();
  return (
    <>
      {groupNotifications(told, today).map(({ period, lines }) => (
        <Box key={period} component="section" aria-label={say(words[period])}>
          <Typography variant="caption" component="h3" sx={{ px: 2, pt: 1.5, pb: 0.5, m: 0, fontWeight: 600, color: "text.secondary" }}>
            {say(words[period])}
          </Typography>
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {lines.map((line) => (
              <li key={line.key}>
                <Line line={line} onOpen={() => onOpen(line)} />
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </>
  );
}

/** The quiet second line: by when, from when, or what the several things are. */
function Detail({ telling: { facts, titles } }: { readonly telling: Telling }) {
  const dueText = useDueText();
  const separator = useLanguage() === "zh" ? "、" : ", ";
  const named = titles.slice(0, 3).join(separator) + (titles.length > 3 ? " …" : "");
  const parts = facts.flatMap((fact) => (typeof fact === "string" ? [fact] : [dueText(fact.due), fact.due]));
  if (titles.length === 0 && parts.length === 0) return null;
  return (
    <Typography variant="caption" component="p" color="textSecondary" sx={{ m: 0, overflowWrap: "anywhere" }}>
      {titles.length > 0
        ? named
        : parts.map((part, index) => (
            <Fragment key={part}>
              {/* A fact is broken only where it alone is longer than the line. */}
              <Box component="span" sx={{ display: "inline-block" }}>
                {index < parts.length - 1 ? `${part} ·` : part}
              </Box>{" "}
            </Fragment>
          ))}
    </Typography>
  );
}

function Line({ line, onOpen }: { readonly line: ToldLine; readonly onOpen: () => void }) {
  const say = useSay();
  const dates = useDates();
  const { organisation, today } = useMe();
  const telling = tell(useLanguage(), line.kind, line.items);
  const { quote, place } = telling;
  const [first] = line.items;
  const Icon = toldIcons[line.kind.sign];
  const colour = toldColours[line.kind.tone];
  const time = first.day === today ? momentText(first.createdAt, organisation.timeZone).slice(11) : dates.relative(first.day);
  return (
    <ButtonBase
      {...(place ? { component: PanelLink, to: place } : { component: "div", disabled: true })}
      onClick={onOpen}
      sx={{
        display: "grid",
        gridTemplateColumns: "22px minmax(0, 1fr) auto",
        columnGap: 1.25,
        width: "100%",
        px: 2,
        py: 1,
        textAlign: "start",
        alignItems: "start",
        justifyContent: "stretch",
        font: "inherit",
        color: "text.primary",
        textDecoration: "none",
        "&:hover, &:focus-visible": { bgcolor: "roles.hover" },
        "&:focus-visible": { outlineOffset: -2 },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 20, mt: "2px", color: (theme) => theme.palette.roles[line.unread ? colour : "quiet"] }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography
          variant="body2"
          sx={{ fontWeight: line.unread ? 600 : 400, color: line.unread ? "text.primary" : "text.secondary", overflowWrap: "anywhere" }}
        >
          {telling.text}
        </Typography>
        {quote && (
          <Typography
            variant="body2"
            sx={{
              pl: 1,
              my: 0.25,
              borderLeft: 2,
              borderColor: "roles.hairline",
              overflow: "hidden",
              display: "-webkit-box",
              WebkitLineClamp: 3,
              WebkitBoxOrient: "vertical",
              overflowWrap: "anywhere",
            }}
          >
            {quote}
          </Typography>
        )}
        <Detail telling={telling} />
      </Box>
      <Box
        sx={{ display: "flex", alignItems: "center", gap: 0.75, fontSize: 12.5, color: "text.secondary", whiteSpace: "nowrap", mt: "2px" }}
      >
        {time}
        <Box
          component="span"
          {...(line.unread ? { role: "img", "aria-label": say(words.unread) } : { "aria-hidden": true })}
          sx={{ width: 8, height: 8, borderRadius: "50%", bgcolor: line.unread ? "secondary.main" : "transparent" }}
        />
      </Box>
    </ButtonBase>
  );
}
