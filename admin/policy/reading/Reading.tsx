import { Alert, Box, Divider, GlobalStyles, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { type MouseEvent, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-admin";
import { useLocation, useSearchParams } from "react-router";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { AttachmentsSheet } from "../../evidence/AttachmentsSheet.tsx";
import { request } from "../../graphql/request.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { LevelOf, StateOf } from "../../marks/marks.tsx";
import { useMay } from "../../providers/may.ts";
import { Answered } from "../../shared/Answered.tsx";
import { latePart } from "../../shared/late-part.ts";
import { TEXT_IN_PRINT } from "../../shared/print.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { ChangeList } from "../comparison/ChangeList.tsx";
import { changedProvisions } from "../comparison/ChangeMark.tsx";
import { CompareRevisions } from "../comparison/comparison.ts";
import { RemovedNote } from "../comparison/RemovedNote.tsx";
import { removedProvisions } from "../comparison/removed-provisions.ts";
import { useReadingExceptions } from "../exception/use-reading-exceptions.tsx";
import { TakeAlong } from "../print/TakeAlong.tsx";
import { ExportRevision } from "../print/take-along.ts";
import { anchorOf, type ReadProvision } from "../provision.ts";
import { Contents } from "../provisions/Contents.tsx";
import { goToProvision } from "../provisions/go-to-provision.ts";
import { findProvision } from "../provisions/provision-reference.ts";
import { SelectionBar } from "../provisions/SelectionBar.tsx";
import { useSelectedText } from "../provisions/selected-text.ts";
import { TextLinksContext } from "../provisions/TextLinks.tsx";
import { useReadingReferences } from "../reference/use-reading-references.tsx";
import { useRunningRegisters } from "../values/use-running-registers.tsx";
import { policyWords } from "../words.ts";
import { foundStyles } from "./find-in-text.ts";
import { OtherText } from "./OtherText.tsx";
import { PrintedHead } from "./PrintedHead.tsx";
import { PrintedName } from "./PrintedName.tsx";
import { ReadingText } from "./ReadingText.tsx";
import { ReadingTools } from "./ReadingTools.tsx";
import type { ReadRevision } from "./reading-page.ts";
import { useAddresses } from "./use-addresses.ts";

interface ReadingProps {
  readonly revision: ReadRevision;
  /** The text of the document that this person acknowledged last. */
  readonly known: { readonly ordinal: number | null } | null;
  /** Whether the person is asked to acknowledge this text. */
  readonly again: boolean;
  readonly acknowledgement: React.ReactNode;
}

type View = "text" | "changes";

const AskDialog = latePart(() => import("./AskDialog.tsx"));
const ProvisionHistory = latePart(() => import("../validity/ProvisionHistory.tsx"));
const TextOnDay = latePart(() => import("../validity/TextOnDay.tsx"));
type Aside = ((provision: ReadProvision) => ReactNode) | null;

/** Both marks at a provision. */
const beside = (one: Aside, other: Aside): Aside =>
  one && other
    ? (provision) => (
        <>
          {one(provision)}
          {other(provision)}
        </>
      )
    : (one ?? other);

const ExceptionsSheet = latePart(() => import("../exception/ExceptionsSheet.tsx"));
const ReferenceTips = latePart(() => import("../provisions/ReferenceTips.tsx"));

/** The text with its contents, tools and marks, or only what changed; who knows an earlier text begins with the changes. */
export function Reading({ revision, known, again, acknowledgement }: ReadingProps) {
  const say = useSay();
  const [address] = useSearchParams();
  const { hash, key } = useLocation();
  const at = address.get("at");
  const [view, setView] = useState<View>(again && known && at === null && hash === "" ? "changes" : "text");
  const text = useRef<HTMLDivElement>(null);
  const provisions = useMemo(() => revision.provisions ?? [], [revision.provisions]);
  const { addressOf, copy } = useAddresses(revision);
  const earlier = (revision.ordinal ?? 1) > 1;
  const comparison = useAnswer(
    CompareRevisions,
    { from: null, to: revision.id },
    { enabled: earlier && (known !== null || view === "changes") },
  );
  const compared = comparison.data?.compareRevisions?.changes;
  const changes = useMemo(() => (compared ? changedProvisions(compared) : null), [compared]);
  const before = comparison.data?.compareRevisions?.from?.ordinal;
  const removed = useMemo(
    () => (compared && known && known.ordinal === before ? removedProvisions(compared) : null),
    [compared, known, before],
  );
  const changeCount = compared?.filter(({ kind }) => kind !== "unchanged").length;
  const wanted = useMemo(
    () => (at === null ? (provisions.find((provision) => `#${anchorOf(provision)}` === hash) ?? null) : findProvision(provisions, at)),
    [provisions, at, hash],
  );
  // Anew for each step, also to where one has been.
  const arrival = useMemo(() => ({ wanted, key }), [wanted, key]);
  useEffect(() => {
    if (arrival.wanted) goToProvision(arrival.wanted);
  }, [arrival]);
  const references = useReadingReferences(revision.id, provisions);
  const isInForce = revision.document?.inForce?.id === revision.id;
  const shownDocument = isInForce ? (revision.document?.id ?? null) : null;
  const exceptions = useReadingExceptions(shownDocument, provisions);
  const registers = useRunningRegisters(shownDocument);
  const aside = useMemo(() => beside(exceptions.aside, registers.aside), [exceptions.aside, registers.aside]);
  const mayAsk = useMay("create", "inquiries") && revision.published === true;
  const [asked, setAsked] = useState<ReadProvision | null>(null);
  const [quote, setQuote] = useState<string | null>(null);
  const selected = useSelectedText(text, provisions, mayAsk && asked === null);
  const [past, setPast] = useState<ReadProvision | null>(null);
  const [choosingDay, setChoosingDay] = useState(false);
  const { number = null } = revision.document ?? {};
  const onText = (event: MouseEvent) => {
    const sign = (event.target as Element).closest("[data-ask]")?.getAttribute("data-ask");
    if (sign) setAsked(provisions.find(({ id }) => id === sign) ?? null);
    references.onText(event.target as Element);
    const label = (event.target as Element).closest("[data-address]");
    const provision = label && provisions.find(({ id }) => id === label.getAttribute("data-address"));
    if (!provision || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    void copy(provision);
  };
  return (
    <>
      <GlobalStyles styles={foundStyles} />
      <PageHead
        above={revision.document && <Link to={`/policyDocuments/${revision.document.id}/show`}>{revision.document.number}</Link>}
        title={revision.title ?? "—"}
        tabTitle={revision.title ?? ""}
        state={<ReadingState revision={revision} />}
        actions={[...(number ? [{ label: say(policyWords.textOnDay), onClick: () => setChoosingDay(true) }] : []), references.action]}
      >
        <TakeAlong ask={(format) => () => request(ExportRevision, { id: revision.id, format })} poster={isInForce ? number : null} />
      </PageHead>
      <Stack spacing={2} sx={{ mb: 1, maxWidth: 900 }} data-no-print>
        <Notices revision={revision} />
        {at !== null && wanted === null && <Alert severity="info">{say(policyWords.provisionGone, { at })}</Alert>}
        {earlier && (
          <ToggleButtonGroup exclusive size="small" value={view} onChange={(_, next: View | null) => next && setView(next)}>
            <ToggleButton value="text">{say(policyWords.showText)}</ToggleButton>
            <ToggleButton value="changes">
              {say(policyWords.showChanges)}
              {changeCount === undefined ? "" : ` (${changeCount})`}
            </ToggleButton>
          </ToggleButtonGroup>
        )}
      </Stack>
      <Box sx={{ display: "flex", gap: 4, alignItems: "flex-start" }}>
        <Box sx={{ flex: 1, minWidth: 0, maxWidth: 900 }}>
          {view === "text" && removed && (
            <Box data-no-print>
              <RemovedNote removed={removed} ordinal={before ?? 0} text={text} />
            </Box>
          )}
          {view === "text" && (
            <ReadingTools
              provisions={provisions}
              text={text}
              version={changes}
              onCopy={(provision) => void copy(provision)}
              onAsk={mayAsk ? setAsked : null}
              onHistory={setPast}
            />
          )}
          <div className={TEXT_IN_PRINT}>
            <Sheet sx={{ px: { xs: 2, md: 5 }, py: { xs: 2, md: 4 } }}>
              <PrintedHead revision={revision} />
              {revision.level?.watermark && <PrintedName />}
              {revision.changeSummary && <Summary text={revision.changeSummary} />}
              {view === "changes" ? (
                <Answered query={comparison} lines={8}>
                  {({ compareRevisions }) =>
                    compareRevisions?.from ? (
                      <>
                        <Typography variant="h2">{say(policyWords.whatChanged)}</Typography>
                        <Typography variant="caption" color="textSecondary">
                          {say(known ? policyWords.changedSince : policyWords.changedBefore, {
                            ordinal: compareRevisions.from.ordinal ?? 0,
                          })}
                        </Typography>
                        <ChangeList comparison={compareRevisions} />
                      </>
                    ) : (
                      <Typography color="textSecondary">{say(policyWords.noChanges)}</Typography>
                    )
                  }
                </Answered>
              ) : (
                // biome-ignore lint/a11y: the links inside answer to the keyboard themselves
                <div ref={text} onClick={onText}>
                  <TextLinksContext value={references.links}>
                    <ReadingText
                      provisions={provisions}
                      changes={changes}
                      removed={removed}
                      addressOf={addressOf}
                      ask={mayAsk ? say(policyWords.ask) : null}
                      {...(aside ? { aside } : {})}
                    />
                  </TextLinksContext>
                </div>
              )}
            </Sheet>
          </div>
          <Stack spacing={2} sx={{ mt: 2 }}>
            <AttachmentsSheet files={revision.attachments} />
            {revision.document && revision.published && (
              <Suspense fallback={null}>
                <ExceptionsSheet documentId={revision.document.id} provisions={provisions} />
              </Suspense>
            )}
            {acknowledgement}
          </Stack>
        </Box>
        {view === "text" && <Contents provisions={provisions} />}
      </Box>
      {selected && (
        <SelectionBar
          words={selected.quote}
          act={say(policyWords.ask)}
          onAct={() => {
            setQuote(selected.quote);
            setAsked(selected.provision);
          }}
        />
      )}
      <Suspense fallback={null}>
        {references.dialog}
        {exceptions.dialog}
        {registers.dialog}
        {view === "text" && references.links && <ReferenceTips text={text} />}
        {asked && (
          <AskDialog
            revisionId={revision.id}
            provision={asked}
            provisions={provisions}
            quote={quote}
            onClose={() => {
              setAsked(null);
              setQuote(null);
            }}
          />
        )}
        {past && <ProvisionHistory provision={past} provisions={provisions} onClose={() => setPast(null)} />}
        {choosingDay && number && <TextOnDay number={number} title={revision.title ?? ""} onClose={() => setChoosingDay(false)} />}
      </Suspense>
    </>
  );
}

function Notices({ revision }: { readonly revision: ReadRevision }) {
  const say = useSay();
  const { noApprovalReason, procedureWaiver, level } = revision;
  return (
    <>
      <OtherText revision={revision} />
      {noApprovalReason && <Alert severity="info">{say(policyWords.noApproval, { reason: noApprovalReason })}</Alert>}
      {procedureWaiver && <Alert severity="warning">{say(policyWords.procedureWaived, { reason: procedureWaiver })}</Alert>}
      {level?.handling && (
        <Typography variant="caption" color="textSecondary">
          {say(policyWords.handling, { text: level.handling })}
        </Typography>
      )}
    </>
  );
}

/** What the editors say about the changes; not part of the regulation, so not on paper. */
function Summary({ text }: { readonly text: string }) {
  const say = useSay();
  return (
    <Box data-no-print>
      <Typography variant="caption" color="textSecondary">
        {say(policyWords.changeSummary)}
      </Typography>
      <Typography sx={{ whiteSpace: "pre-line", lineBreak: "strict" }}>{text}</Typography>
      <Divider sx={{ my: 2 }} />
    </Box>
  );
}

function ReadingState({ revision }: { readonly revision: ReadRevision }) {
  const say = useSay();
  return (
    <>
      <StateOf list="RevisionState" value={revision.state} />
      <span>{say(editionWord, { ordinal: revision.ordinal ?? 0 })}</span>
      <LevelOf level={revision.level} />
      {revision.document?.owningDepartment?.name && <span>{revision.document.owningDepartment.name}</span>}
      {revision.effectiveFrom && (
        <span>
          {say(policyWords.effectiveFrom)} {revision.effectiveFrom}
        </span>
      )}
      {revision.trialUntil && (
        <span>
          {say(policyWords.trialUntil)} {revision.trialUntil}
        </span>
      )}
    </>
  );
}
