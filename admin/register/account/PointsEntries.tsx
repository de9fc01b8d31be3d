import { Box, Button, Typography } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { PersonScores, PointsAnswer } from "../../../schema/register/points/points-answer.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { ChoiceMark, StateMark, wordLabel } from "../../marks/StateMark.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { useDates } from "../../providers/use-dates.ts";
import { Answered } from "../../shared/Answered.tsx";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { EntryLine, EntryLines } from "./EntryLine.tsx";
import { type PointsAct, PointsDialog } from "./PointsDialog.tsx";
import { type AccountedRegister, PointsEntriesQuery, SHOWN, type ShownPoints } from "./queries.ts";
import { accountWords } from "./words.ts";

interface PointsEntriesProps {
  readonly register: AccountedRegister;
  readonly definition: RegisterDefinition;
  readonly answer: PointsAnswer;
  readonly person: PersonScores;
  readonly heading: string;
  readonly isMine?: boolean;
  readonly onClose?: () => void;
}

/** What somebody lost and won in the periods that are shown, each down to its record, with what was said against it and decided. */
export function PointsEntries({ register, answer, person, heading, isMine = false, onClose }: PointsEntriesProps) {
  const say = useSay();
  const where = {
    ...{ register: { id: { eq: register.id } }, account: { eq: answer.account }, person: { id: { eq: person.id } } },
    period: { in: [...answer.periods] },
  };
  const query = useAnswer(PointsEntriesQuery, { where });
  const [act, setAct] = useState<PointsAct | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isMine) sheet.current?.scrollIntoView({ block: "nearest" });
  }, [isMine]);
  const now = person.scores.at(-1);
  return (
    <Sheet
      ref={sheet}
      heading={heading}
      action={
        onClose && (
          <Button size="small" onClick={onClose}>
            {say(accountWords.back)}
          </Button>
        )
      }
    >
      {now && (
        <Box sx={{ display: "flex", gap: 1.5, alignItems: "baseline", flexWrap: "wrap", mb: 1 }}>
          <Typography component="span" sx={{ fontSize: 18, fontWeight: 600 }}>
            {now.score === null ? say(accountWords.notShown) : say(accountWords.mineNow, { period: now.period, score: now.score })}
          </Typography>
          {now.band && <span>{say(inBoth(now.band.label))}</span>}
          <Typography component="span" variant="body2" color="textSecondary">
            {person.scores
              .slice(0, -1)
              .toReversed()
              .map(({ period, score }) => `${period}: ${score ?? "—"}`)
              .join(" · ")}
          </Typography>
        </Box>
      )}
      <Answered query={query} lines={3}>
        {({ pointsEntries: { items } }) => {
          const roots = items.filter(({ corrects }) => !corrects);
          if (roots.length === 0) return <Typography color="textSecondary">{say(accountWords.mineNothing)}</Typography>;
          return (
            <EntryLines>
              {roots.map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  corrections={items.filter(({ corrects }) => corrects?.id === entry.id)}
                  answer={answer}
                  isMine={isMine}
                  onAct={setAct}
                />
              ))}
              {items.length === SHOWN && <Typography variant="body2">{say(accountWords.more, { count: SHOWN })}</Typography>}
            </EntryLines>
          );
        }}
      </Answered>
      {isMine && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say(accountWords.onlyProposed, { start: answer.start })}
        </Typography>
      )}
      {act && <PointsDialog act={act} name={person.name || heading} onClose={() => setAct(null)} />}
    </Sheet>
  );
}

interface EntryProps {
  readonly entry: ShownPoints;
  readonly corrections: readonly ShownPoints[];
  readonly answer: PointsAnswer;
  readonly isMine: boolean;
  readonly onAct: (act: PointsAct) => void;
}

const signed = (points: unknown): string => {
  const figure = Number(points ?? 0);
  return figure > 0 ? `+${figure}` : String(figure).replace("-", "−");
};

function Entry({ entry, corrections, answer, isMine, onAct }: EntryProps) {
  const say = useSay();
  const dates = useDates();
  const title = useRecordTitle();
  const { kind, points, counts, period, at, reason, takenBack, record, dutyTime, by } = entry;
  const rule = answer.rules.find(({ key }) => key === entry.rule);
  const comes = wordLabel("PointsEntryKind", kind ?? "");
  const dispute = entry.disputes?.[0];
  const isPast = takenBack === true || Number(counts) === 0;
  const offers = [
    isMine && !dispute && !takenBack && { label: accountWords.dispute, act: { what: "dispute", entry } as const },
    !isMine &&
      answer.may.decide &&
      dispute?.state === "open" && { label: accountWords.decide, act: { what: "decide", entry, dispute } as const },
    !isMine && answer.may.correct && { label: accountWords.correct, act: { what: "correct", entry } as const },
  ].filter((one) => one !== false);
  return (
    <EntryLine
      what={rule ? say(inBoth(rule.label)) : comes && say(inBoth(comes))}
      beside={
        <>
          {[period, at && dates.moment(at), comes && say(inBoth(comes)), by?.name].filter(Boolean).join(" · ")}
          {record?.register?.slug && (
            <>
              {" · "}
              <PanelLink to={`/r/${record.register.slug}/${record.id}/show`}>{title("registerRecords", record)}</PanelLink>
            </>
          )}
          {dutyTime?.duty && ` · ${dutyTime.duty.title} ${dutyTime.period}`}
        </>
      }
      below={
        <>
          {reason && <div>{reason}</div>}
          {corrections.map((one) => (
            <div key={one.id}>
              {say(accountWords.correctedTo, { points: signed(one.points), reason: "" })}
              {one.because ? <ChoiceMark field={{ words: "PointsTakenBack" }} value={one.because} /> : one.reason}
            </div>
          ))}
          {dispute && (
            <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "baseline" }}>
              {dispute.state && <StateMark list="DisputeState" value={dispute.state} />}
              <span>{say(accountWords.disputed, { reason: dispute.reason ?? "" })}</span>
              {dispute.answer && <span>{say(accountWords.decided, { name: dispute.decidedBy?.name ?? "", answer: dispute.answer })}</span>}
            </Box>
          )}
        </>
      }
      isPast={isPast}
      figure={signed(points)}
      action={
        <>
          {counts !== points && (
            <Typography component="span" variant="body2" sx={{ mr: offers.length > 0 ? 1 : 0, whiteSpace: "nowrap" }}>
              {say(accountWords.countsNow, { counts: signed(counts) })}
            </Typography>
          )}
          {offers.map(({ label, act }) => (
            <Button key={act.what} size="small" onClick={() => onAct(act)}>
              {say(label)}
            </Button>
          ))}
        </>
      }
    />
  );
}
