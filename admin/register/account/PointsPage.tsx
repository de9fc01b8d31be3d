import { Alert, Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { PersonScores, PointsAnswer } from "../../../schema/register/points/points-answer.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { ChartSheet } from "../../charts/ChartSheet.tsx";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { useMe } from "../../providers/me.ts";
import { Answered } from "../../shared/Answered.tsx";
import { useAddressValues } from "../../shared/use-address-values.ts";
import { type Accounted, AccountPage, AccountTabs } from "./AccountPage.tsx";
import { GivePointsDialog } from "./GivePointsDialog.tsx";
import { PointsEntries } from "./PointsEntries.tsx";
import { PointsQuery } from "./queries.ts";
import { ScoreText, trendText } from "./ScoreText.tsx";
import { accountWords } from "./words.ts";

/** Points of people: one's own with what one may say against them, and those of others as far as their entries may be seen. */
export default function PointsPage() {
  return (
    <AccountPage title={accountWords.points} none={accountWords.noPoints} has={({ points = [] }) => points.length > 0}>
      {(accounted) => <Points {...accounted} />}
    </AccountPage>
  );
}

function Points({ register, definition }: Accounted) {
  const say = useSay();
  const { personId } = useMe();
  const { values, set } = useAddressValues(["account", "until", "person"]);
  const [gives, setGives] = useState(false);
  const asked = { register: register.slug, ...(values.account ? { account: values.account } : {}) };
  const query = useAnswer(PointsQuery, { ...asked, ...(values.until ? { until: values.until } : {}) }, { keepPrevious: true });
  return (
    <Answered query={query} lines={8}>
      {({ registerPoints: answer }) => {
        const others = answer.people.filter(({ id }) => id !== personId);
        const hasOwn = answer.people.some(({ id }) => id === personId);
        const chosen = others.find(({ id }) => id === values.person);
        const common = { register, answer, definition };
        return (
          <>
            <AccountTabs
              label={accountWords.points}
              of={answer.accounts}
              chosen={answer.account}
              onChoose={(account) => set({ account, until: "", person: "" })}
            />
            {answer.may.give && (
              <Box sx={{ display: "flex", justifyContent: "flex-end" }}>
                <Button variant="contained" onClick={() => setGives(true)}>
                  {say(accountWords.give)}
                </Button>
              </Box>
            )}
            {(hasOwn || others.length === 0) && (
              <PointsEntries
                {...common}
                person={answer.mine}
                heading={say(accountWords.mine, { points: say(inBoth(answer.label)) })}
                isMine
              />
            )}
            {(others.length > 0 || answer.may.correct || answer.may.decide) && (
              <Everybody
                answer={answer}
                people={answer.people}
                isPast={values.until !== ""}
                onChoose={(person) => set({ person })}
                onUntil={(until) => set({ until })}
              />
            )}
            {chosen && (
              <PointsEntries
                {...common}
                key={chosen.id}
                person={chosen}
                heading={say(accountWords.pointsOf, { name: chosen.name })}
                onClose={() => set({ person: "" })}
              />
            )}
            {gives && <GivePointsDialog register={register} answer={answer} onClose={() => setGives(false)} />}
          </>
        );
      }}
    </Answered>
  );
}

interface EverybodyProps {
  readonly answer: PointsAnswer;
  readonly people: readonly PersonScores[];
  /** Whether earlier periods than those up to now are shown. */
  readonly isPast: boolean;
  readonly onChoose: (person: string) => void;
  readonly onUntil: (period: string) => void;
}

/** People beside periods, whoever stands lowest first, with the band of now, the trend and what is proposed. */
function Everybody({ answer, people, isPast, onChoose, onUntil }: EverybodyProps) {
  const say = useSay();
  const question = say(accountWords.howPeople, { points: say(inBoth(answer.label)) });
  const disputes = people.reduce((sum, { scores }) => sum + scores.reduce((all, { disputed }) => all + disputed, 0), 0);
  const proposed = people.filter(({ proposal }) => proposal !== null);
  const said =
    people.length === 0
      ? say(accountWords.nobody)
      : [
          say(accountWords.people, { smart_count: people.length }),
          disputes > 0 && say(accountWords.openDisputes, { smart_count: disputes }),
          proposed.length > 0 && say(accountWords.proposals, { smart_count: proposed.length }),
        ]
          .filter(Boolean)
          .join(" ");
  const hasBands = people.some(({ scores }) => scores.some(({ band }) => band !== null));
  const earliest = answer.periods[0] ?? "";
  return (
    <ChartSheet
      question={question}
      answer={said}
      explained={
        <>
          {proposed.map(({ id, name, proposal }) => (
            <Alert key={id} severity="warning" sx={{ mb: 1 }}>
              {proposal && say(accountWords.proposalUntil, { name, period: proposal.period, says: say(inBoth(proposal.says)) })}
            </Alert>
          ))}
          <Typography variant="body2" color="textSecondary" component="span" sx={{ display: "block" }}>
            {say(accountWords.onlyProposed, { start: answer.start })}
          </Typography>
          <Button size="small" sx={{ ml: -0.75 }} onClick={() => onUntil(earliest)}>
            {say(accountWords.earlier)}
          </Button>
          {isPast && (
            <Button size="small" onClick={() => onUntil("")}>
              {say(accountWords.later)}
            </Button>
          )}
        </>
      }
      table={{
        resource: "pointsEntries",
        head: [
          { label: say(accountWords.person) },
          ...answer.periods.toReversed().map((period) => ({ label: period, figures: true })),
          { label: say(accountWords.trend), figures: true },
          ...(hasBands ? [{ label: say(accountWords.band) }] : []),
          { label: say(accountWords.proposal) },
        ],
        rows: people.map(({ id, name, scores, proposal }) => {
          const now = scores.at(-1);
          return {
            key: id,
            cells: [
              {
                value: name,
                shown: (
                  <Button size="small" sx={{ ml: -0.75, textAlign: "start" }} onClick={() => onChoose(id)}>
                    {name}
                  </Button>
                ),
              },
              ...scores.toReversed().map((one) => ({ value: one.score ?? say(accountWords.notShown), shown: <ScoreText score={one} /> })),
              { value: trendText(scores, say) },
              ...(hasBands ? [{ value: now?.band ? say(inBoth(now.band.label)) : "" }] : []),
              proposal
                ? {
                    value: `${proposal.period} ${say(inBoth(proposal.says))}`,
                    shown: <ToneMark tone="dueSoon" label={say(accountWords.seeProposal, { period: proposal.period })} />,
                  }
                : { value: "" },
            ],
          };
        }),
      }}
    />
  );
}
