import { Box, Button, Typography } from "@mui/material";
import { useRecordContext } from "react-admin";
import type { RouteStep } from "../../../schema/policy/route-step.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { type Say, useSay } from "../../i18n/say.ts";
import { useMay } from "../../providers/may.ts";
import { useDates } from "../../providers/use-dates.ts";
import { Answered } from "../../shared/Answered.tsx";
import { onDemand } from "../../shared/on-demand.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { sharedWords } from "../../shared/words.ts";
import { CategoryRoute, namedIn, RouteNames } from "./route-query.ts";
import { routeWords } from "./route-words.ts";
import { routeSteps } from "./shown-steps.ts";

const RouteEditor = onDemand(() => import("./RouteEditor.tsx"));

/** Below a category's record: its way to approval in words, for whoever maintains categories with an editor. */
export default function CategoryRouteSheet() {
  const say = useSay();
  const { moment } = useDates();
  const record = useRecordContext<{ id: string }>();
  const mayEdit = useMay("update", "categories");
  const editing = useOpen();
  const query = useAnswer(CategoryRoute, { id: record?.id ?? "" }, { enabled: record !== undefined });
  const steps = routeSteps(query.data?.category?.route ?? null);
  const names = useAnswer(RouteNames, namedIn(steps), { enabled: steps.length > 0 });
  const known = new Map(
    [names.data?.people, names.data?.departments, names.data?.positions].flatMap((list) =>
      (list?.items ?? []).map(({ id, name }): [string, string] => [id, name ?? "—"]),
    ),
  );
  const nameOf = (id: string) => known.get(id) ?? "—";
  const ready = steps.length === 0 || names.data !== undefined;
  return (
    <Box sx={{ mt: 2 }}>
      <Answered query={query} lines={3}>
        {({ category }) => {
          if (!category) return null;
          const { route, approvalRoute } = category;
          const needed = approvalRoute !== "noApproval";
          return (
            <Sheet
              heading={say(routeWords.route)}
              action={
                mayEdit &&
                needed &&
                ready && (
                  <Button size="small" variant="outlined" onClick={editing.show}>
                    {say(routeWords.editRoute)}
                  </Button>
                )
              }
            >
              {!needed && <Typography>{say(routeWords.noApproval)}</Typography>}
              {needed && !route && <Typography>{say(routeWords.noRoute)}</Typography>}
              {needed && route && (
                <>
                  <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
                    {steps.map((step, place) => (
                      <Box component="li" key={place} sx={{ mb: 0.5 }}>
                        <b>{step.name}</b>
                        {say(sharedWords.colon)}
                        {stepInWords(say, step, nameOf)}
                      </Box>
                    ))}
                  </Box>
                  {route.smallProvisions !== null && route.smallCharacters !== null && (
                    <Typography variant="body2" sx={{ mt: 1 }}>
                      {say(routeWords.smallLimits, { provisions: route.smallProvisions, characters: route.smallCharacters })}
                    </Typography>
                  )}
                  <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
                    {say(routeWords.version, {
                      ...{ ordinal: route.ordinal ?? 0, name: route.savedBy?.name ?? "—" },
                      at: route.createdAt ? moment(route.createdAt) : "",
                    })}
                  </Typography>
                </>
              )}
              {editing.open && <RouteEditor category={category} nameOf={nameOf} onClose={editing.hide} />}
            </Sheet>
          );
        }}
      </Answered>
    </Box>
  );
}

function whom(say: Say, step: RouteStep, nameOf: (id: string) => string): string {
  switch (step.asks) {
    case "people":
      return say(routeWords.asksPeople, { names: step.people.map(nameOf).join(say(sharedWords.comma)) });
    case "head":
      return step.department === null ? say(routeWords.asksOwnHead) : say(routeWords.asksHead, { name: nameOf(step.department) });
    case "position":
      return say(routeWords.asksPosition, { name: step.position === null ? "—" : nameOf(step.position) });
    case "approvers":
      return say(routeWords.asksApprovers);
    case "chosen":
      return say(routeWords.asksChosen);
  }
}

/** One step as a sentence: whom it asks, how many must agree, by when, and what happens otherwise. */
function stepInWords(say: Say, step: RouteStep, nameOf: (id: string) => string): string {
  return [
    whom(say, step, nameOf),
    step.asks !== "head" && (step.quorum === null ? say(routeWords.everybody) : say(routeWords.quorum, { count: step.quorum })),
    step.workingDays !== null && say(routeWords.days, { smart_count: step.workingDays }),
    step.passOnTo !== null && say(routeWords.passesOn, { name: nameOf(step.passOnTo) }),
    !step.small && say(routeWords.skippedWhenSmall),
  ]
    .filter(Boolean)
    .join(say(sharedWords.comma));
}
