import { Box, Button, Stack } from "@mui/material";
import { useState } from "react";
import { ShowBase, useResourceContext, useShowContext } from "react-admin";
import { useParams } from "react-router";
import type { OfferedTransition } from "../../../schema/register/answer/record-acts.screen.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { AttachmentsSheet } from "../../evidence/AttachmentsSheet.tsx";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { ToneMark } from "../../marks/StateMark.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { registerOf, useBook } from "../../records/book.ts";
import { resourceOfRegister } from "../../records/known-register.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { ListError } from "../../screens/ListError.tsx";
import { FieldSections } from "../../screens/pages/ScreenShow.tsx";
import { useConfigureAction } from "../../screens/screen-design.tsx";
import { useScreen } from "../../screens/use-screen.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { BackLinks } from "./BackLinks.tsx";
import { Discussion } from "./Discussion.tsx";
import { FormerValues } from "./FormerValues.tsx";
import { HandoverDialog } from "./HandoverDialog.tsx";
import { HandoverSheet } from "./HandoverSheet.tsx";
import { LimitsSheet } from "./LimitsSheet.tsx";
import { ownPaths } from "./own-values.ts";
import { PrintedForm } from "./PrintedForm.tsx";
import { RecordEvents } from "./RecordEvents.tsx";
import { type RecordAnswer, useRecordQuery } from "./record-query.ts";
import { shownScreen } from "./shown-screen.ts";
import { TransitionDialog } from "./TransitionDialog.tsx";
import { VotesSheet } from "./VotesSheet.tsx";
import { recordWords } from "./words.ts";

/** A record of a register: what it is, where it stands, what one can do now, and what was done with it. */
export default function RecordPage() {
  const resource = useResourceContext() ?? "";
  const { id = "" } = useParams();
  useBook();
  const register = registerOf(resource);
  const name = register ? resourceOfRegister(register) : null;
  const { screen, error } = useScreen(name ?? "registers", "form");
  const about = useRecordQuery(id);
  if (!name) return <NotFoundPage />;
  const problem = error ?? about.error;
  if (problem) return <ListError error={problem} />;
  if (!screen || !about.data?.registerRecord) return <ContentSkeleton />;
  const { registerRecord } = about.data;
  const fields = registerRecord.registerVersion?.definition.fields ?? [];
  return (
    <ShowBase
      resource={name}
      id={id}
      queryOptions={{
        meta: { fields: [...fields.map(({ key }) => key), ...ownPaths, "outsideReceipt", "updatedAt"] },
        onError: () => undefined,
      }}
    >
      <Shown key={id} resource={name} screen={screen} about={about.data} />
    </ShowBase>
  );
}

interface ShownProps {
  readonly resource: ResourceName;
  readonly screen: EffectiveScreen;
  readonly about: RecordAnswer;
}

/** What somebody has begun to do. */
type Begun =
  | { readonly what: "transition"; readonly way: RegisterTransition; readonly offered: OfferedTransition }
  | { readonly what: "handover"; readonly refuses: boolean };

function Shown({ resource, screen, about }: ShownProps) {
  const { record, error, isPending } = useShowContext();
  const say = useSay();
  const title = useRecordTitle();
  const configure = useConfigureAction(resource, "form");
  const [begun, setBegun] = useState<Begun | null>(null);
  const { registerRecord, recordActs: acts } = about;
  if (error && !record) return <ListError error={error} />;
  if (isPending || !record || !registerRecord?.registerVersion) return <ContentSkeleton />;
  const { definition, ordinal } = registerRecord.registerVersion;
  const state = definition.states.find(({ key }) => key === registerRecord.state);
  const ways = acts.transitions.flatMap((offered) => {
    const way = definition.transitions.find(({ key }) => key === offered.transition);
    return way ? [{ way, offered }] : [];
  });
  const signs = acts.handover?.mine === true;
  const first = signs ? undefined : ways.find(({ way, offered }) => !way.minor && offered.unmet.length === 0);
  const quiet = ways.filter((one) => one !== first && !one.way.minor);
  const minor = ways.filter(({ way }) => way.minor);
  const begin = (one: (typeof ways)[number]) => () => setBegun({ what: "transition", ...one });
  const name = title(resource, record);
  const page = shownScreen(screen, definition, resource, record);
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <PrintedForm definition={definition} screen={page} slug={resource.slice("r/".length)} record={record} about={about} />
      <PageHead
        above={<PanelLink to={`/${resource}`}>{say(inBoth(definition.titles.plural))}</PanelLink>}
        title={name}
        tabTitle={name}
        state={
          <>
            {state && <ToneMark tone={state.tone} label={say(inBoth(state.label))} />}
            {registerRecord.struckAt && <ToneMark tone="neutral" label={say(recordWords.struck)} />}
          </>
        }
        primary={
          <>
            {signs && (
              <Button variant="contained" color="secondary" onClick={() => setBegun({ what: "handover", refuses: false })}>
                {say(recordWords.sign)}
              </Button>
            )}
            {first && (
              <Button variant="contained" color={first.way.seal ? "secondary" : "primary"} onClick={begin(first)}>
                {say(inBoth(first.way.label))}
              </Button>
            )}
          </>
        }
        actions={[
          ...minor.map((one) => ({ label: say(inBoth(one.way.label)), onClick: begin(one) })),
          ...(signs ? [{ label: say(recordWords.refuse), onClick: () => setBegun({ what: "handover", refuses: true }) }] : []),
          { label: say(recordWords.print), onClick: () => print() },
          ...configure,
        ]}
      >
        {acts.mayChange && acts.frozen !== "all" && (
          <Button component={PanelLink} to={`/${resource}/${record.id}`}>
            {say(recordWords.edit)}
          </Button>
        )}
        {quiet.map((one) => (
          <Button key={one.way.key} variant="outlined" onClick={begin(one)}>
            {say(inBoth(one.way.label))}
          </Button>
        ))}
      </PageHead>
      <Box
        sx={{
          display: "grid",
          gap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 5fr) minmax(0, 3fr)" },
          "@media print": { display: "none" },
        }}
      >
        <Stack spacing={2}>
          {registerRecord.limits && registerRecord.limits.length > 0 && (
            <LimitsSheet limits={registerRecord.limits} definition={definition} sx={{ display: { lg: "none" } }} />
          )}
          {definition.handover && (acts.handover || registerRecord.state === definition.handover.state) && (
            <HandoverSheet handover={definition.handover} record={record} signedBy={acts.handover?.signedBy ?? null} />
          )}
          <FieldSections screen={page} record={record} />
          <FormerValues resource={resource} definition={definition} screen={screen} record={record} />
          <VotesSheet about={about} definition={definition} />
        </Stack>
        <Stack spacing={2} data-no-print>
          {registerRecord.limits && registerRecord.limits.length > 0 && (
            <LimitsSheet limits={registerRecord.limits} definition={definition} sx={{ display: { xs: "none", lg: "block" } }} />
          )}
          <BackLinks links={about.registerLinks.items} />
          <AttachmentsSheet files={about.attachments.items} />
          <Discussion recordId={registerRecord.id} remarks={registerRecord.comments ?? []} />
        </Stack>
      </Box>
      <RecordEvents resource={resource} recordId={registerRecord.id} definition={definition} ordinal={ordinal} />
      {begun?.what === "transition" && (
        <TransitionDialog
          {...begun}
          slug={resource.slice(2)}
          definition={definition}
          screen={screen}
          record={record}
          about={registerRecord}
          subject={name}
          onClose={() => setBegun(null)}
        />
      )}
      {begun?.what === "handover" && definition.handover && (
        <HandoverDialog
          refuses={begun.refuses}
          handover={definition.handover}
          definition={definition}
          screen={screen}
          record={record}
          about={registerRecord}
          subject={name}
          onClose={() => setBegun(null)}
        />
      )}
    </Box>
  );
}
