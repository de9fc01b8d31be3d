import CompareIcon from "@mui/icons-material/CompareArrowsOutlined";
import { Alert, Button, Divider, Stack } from "@mui/material";
import { Suspense } from "react";
import { Link, useNavigate, useParams } from "react-admin";
import { confidentialityWords } from "../../confidentiality/words.ts";
import { useAnswer, useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { type HeadAction, PageHead } from "../../layout/PageHead.tsx";
import { LevelOf, StateOf } from "../../marks/marks.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { useMay } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { RecordHistory } from "../../screens/history/RecordHistory.tsx";
import { useResourceParts } from "../../screens/ResourcePartsContext.ts";
import { useConfigureAction } from "../../screens/screen-design.tsx";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { StartRevision } from "../commands.ts";
import { DocumentQuery, datedTexts, type ShownDocument, type ShownRevision } from "../document-page.ts";
import { RepealNote } from "../future/RepealNote.tsx";
import { Replacement } from "../future/Replacement.tsx";
import { Timeline } from "../future/Timeline.tsx";
import { documentAddress, useCopyAddress } from "../reading/use-addresses.ts";
import { policyWords } from "../words.ts";
import { RevisionCard } from "./RevisionCard.tsx";

/** A document: where it stands, its revisions, and what can be done about them. */
export default function DocumentPage() {
  const { id = "" } = useParams();
  const query = useAnswer(DocumentQuery, { id: decodeURIComponent(id) });
  return (
    <Answered query={query} lines={8}>
      {({ policyDocument }) => (policyDocument ? <ShowDocument document={policyDocument} /> : <NotThere page />)}
    </Answered>
  );
}

function ShowDocument({ document }: { readonly document: ShownDocument }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const navigate = useNavigate();
  const { has, today } = useMe();
  const repeal = useOpen();
  const start = useCommand(StartRevision, ({ startRevision }) => startRevision && navigate(`/drafts/${startRevision.id}`));
  const mayUpdate = useMay("update", "policyDocuments", document);
  const mayRepeal =
    useMay("repeal", "policyDocuments", document) && document.published === true && !(document.repealedOn && document.repealedOn <= today);
  const mayStart = mayUpdate && !document.openDraft && !document.repealedOn;
  const mayReview = mayUpdate && document.inForce !== null;
  const mayCategorise = useMay("categorise", "policyDocuments", document) && !mayUpdate;
  const reviewing = useOpen();
  const categorising = useOpen();
  const copy = useCopyAddress();
  const configure = useConfigureAction("policyDocuments", "form");
  const { own } = useResourceParts("policyDocuments");
  const { number, inForce } = document;
  const actions: HeadAction[] = [
    ...(inForce && number ? [{ label: say(policyWords.copyDocument), onClick: () => void copy(documentAddress(number), number) }] : []),
    ...(mayUpdate ? [{ label: say(policyWords.editDocument), onClick: () => navigate(`/policyDocuments/${document.id}`) }] : []),
    ...(has("confidentialityOfficer", "auditor")
      ? [{ label: say(confidentialityWords.seeReaders), onClick: () => navigate(`/who-reads?document=${document.id}`) }]
      : []),
    ...(mayReview ? [{ label: say(policyWords.review), onClick: reviewing.show }] : []),
    ...(mayCategorise ? [{ label: say(policyWords.changeCategory), onClick: categorising.show }] : []),
    ...(mayRepeal ? [{ label: say(document.repealedOn ? policyWords.moveRepeal : policyWords.repeal), onClick: repeal.show }] : []),
    ...configure,
  ];
  return (
    <>
      <PageHead
        above={document.number}
        title={document.title ?? "—"}
        state={<DocumentState document={document} />}
        actions={actions}
        primary={
          document.inForce && (
            <Button variant="contained" component={Link} to={`/reading/${document.inForce.id}`} sx={{ color: "primary.contrastText" }}>
              {say(policyWords.readCurrent)}
            </Button>
          )
        }
      >
        {mayStart && (
          <Button variant="outlined" loading={start.isPending} onClick={() => start.mutate({ input: { documentId: document.id } })}>
            {say(policyWords.startRevision)}
          </Button>
        )}
      </PageHead>
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
        {document.repealedOn && (
          <Alert severity="warning">{say(policyWords.repealedOn, { day: document.repealedOn, reason: document.repealReason ?? "" })}</Alert>
        )}
        <Replacement replacedBy={document.replacedBy} replaces={document.replaces} />
        <Timeline document={document} />
        <ScheduledOlder revisions={document.revisions ?? []} />
        {document.reviewedOn && document.reviewNote && (
          <Alert severity="info" icon={false}>
            {say(policyWords.reviewed, { name: document.reviewedBy?.name ?? "", day: document.reviewedOn, note: document.reviewNote })}
          </Alert>
        )}
        <Sheet heading={say(policyWords.revisions)} action={<CompareButton revisions={document.revisions ?? []} />}>
          <Stack divider={<Divider />} spacing={0}>
            {(document.revisions ?? []).map((revision, place, all) => (
              <RevisionCard
                key={revision.id}
                document={document}
                revision={revision}
                previous={all.slice(place + 1).find(({ published, state }) => published && state !== "withdrawn") ?? null}
              />
            ))}
          </Stack>
        </Sheet>
        {own && (
          <Suspense fallback={null}>
            <own.sheets resource="policyDocuments" id={document.id} />
          </Suspense>
        )}
        <RecordHistory resource="policyDocuments" id={document.id} />
      </Stack>
      {mayRepeal && repeal.open && (
        <CommandFormDialog
          name="repealPolicyDocument"
          resource="policyDocuments"
          given={{ id: document.id, expectedVersion: document.version }}
          begin={{ repealedOn: document.repealedOn ?? today, reason: document.repealReason, replacedById: document.replacedBy }}
          title={say(document.repealedOn ? policyWords.moveRepeal : policyWords.repeal)}
          subject={nameOf("policyDocuments", document)}
          text={say(policyWords.repealText)}
          below={<RepealNote revisions={document.revisions ?? []} />}
          onClose={repeal.hide}
        />
      )}
      {reviewing.open && (
        <CommandFormDialog
          name="recordReview"
          resource="policyDocuments"
          given={{ id: document.id, expectedVersion: document.version }}
          subject={nameOf("policyDocuments", document)}
          onClose={reviewing.hide}
        />
      )}
      {categorising.open && (
        <CommandFormDialog
          name="updatePolicyDocument"
          resource="policyDocuments"
          given={{ id: document.id, expectedVersion: document.version }}
          needs={["categoryId"]}
          begin={{ category: document.category }}
          title={say(policyWords.changeCategory)}
          subject={nameOf("policyDocuments", document)}
          text={say(policyWords.changeCategoryText)}
          onClose={categorising.hide}
        />
      )}
    </>
  );
}

/** A text that was scheduled first and takes over from one that was published after it: easily overlooked, so it is said at the top. */
function ScheduledOlder({ revisions }: { readonly revisions: readonly ShownRevision[] }) {
  const say = useSay();
  const { today } = useMe();
  const published = revisions.filter((revision) => datedTexts([revision]).length > 0);
  return published.map((scheduled) => {
    const [text] = datedTexts([scheduled]);
    const later = published.find(
      ({ publishedAt, effectiveFrom }) =>
        (publishedAt ?? "") > (scheduled.publishedAt ?? "") && text && (effectiveFrom ?? "") < text.effectiveFrom,
    );
    if (!text || text.effectiveFrom <= today || !later) return null;
    return (
      <Alert key={scheduled.id} severity="warning">
        {say(policyWords.scheduledOlder, { ordinal: text.ordinal, day: text.effectiveFrom, later: later.ordinal ?? 0 })}
      </Alert>
    );
  });
}

/** Opens the two latest texts beside each other; there, any two can be chosen. */
function CompareButton({ revisions }: { readonly revisions: readonly ShownRevision[] }) {
  const say = useSay();
  const [latest, before] = revisions.filter(({ state }) => state !== "withdrawn");
  if (!latest || !before) return null;
  return (
    <Button size="small" startIcon={<CompareIcon />} component={Link} to={`/compare/${before.id}/${latest.id}`}>
      {say(policyWords.compareRevisions)}
    </Button>
  );
}

function DocumentState({ document }: { readonly document: ShownDocument }) {
  const say = useSay();
  const known = [
    [policyWords.owning, document.owningDepartment?.name],
    [policyWords.category, document.category?.name],
    [policyWords.effectiveFrom, document.effectiveFrom],
    [policyWords.reviewedOn, document.reviewedOn],
    [policyWords.reviewDue, document.reviewDue],
  ] as const;
  return (
    <>
      <StateOf list="DocumentState" value={document.state} />
      <LevelOf level={document.level} />
      {known.map(([label, value]) =>
        value ? (
          <span key={label.en}>
            {say(label)} {value}
          </span>
        ) : null,
      )}
    </>
  );
}
