import { Box, Button, Link as MuiLink, Stack, Tab, Tabs, TextField, Typography } from "@mui/material";
import { useDeferredValue } from "react";
import { useNotify } from "react-admin";
import { useSearchParams } from "react-router";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { LevelOf } from "../marks/marks.tsx";
import { useRecordTitle } from "../names/record-title.ts";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { PersonAvatar } from "../shared/PersonAvatar.tsx";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { saveFile } from "../shared/save-file.ts";
import { offsetOf, offsetText, useAddressValues } from "../shared/use-address-values.ts";
import { sharedWords } from "../shared/words.ts";
import { ReasonTable } from "./ReasonTable.tsx";
import { exportOf, ReadableQuery, ReadersQuery, type Side } from "./who-reads.ts";
import { confidentialityWords as words } from "./words.ts";

const PAGE = 25;

/** Who may read what and why: of a document its readers, of a person their documents. */
export default function WhoReadsPage() {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const side: Side = params.has("person") ? "person" : "document";
  const id = params.get(side) ?? "";
  const show = (next: Side, chosen: string) => setParams({ [next]: chosen });
  return (
    <Box sx={{ maxWidth: 1120 }}>
      <PageHead title={say(words.whoReads)} state={say(words.whoReadsHelp)} />
      <Tabs value={side} onChange={(_, next: Side) => show(next, "")} sx={{ mb: 2 }} aria-label={say(words.whoReads)}>
        <Tab value="document" label={say(words.ofDocument)} />
        <Tab value="person" label={say(words.ofPerson)} />
      </Tabs>
      <Sheet>
        <Box sx={{ maxWidth: 480, mb: id ? 2 : 0 }}>
          <RecordPicker
            key={side}
            kind={side === "document" ? "policyDocuments" : "people"}
            label={say(side === "document" ? words.document : words.person)}
            value={null}
            onChange={(choice) => choice && show(side, choice.id)}
          />
        </Box>
        {id && (side === "document" ? <Readers key={id} id={id} /> : <Readable key={id} id={id} />)}
      </Sheet>
    </Box>
  );
}

function usePaged() {
  const { values, set } = useAddressValues(["q", "from"]);
  const offset = offsetOf(values.from);
  const q = useDeferredValue(values.q.trim());
  return {
    text: values.q,
    offset,
    variables: { q: q || null, offset, limit: PAGE },
    setOffset: (next: number) => set({ from: offsetText(next) }),
    search: (next: string) => set({ q: next, from: "" }),
  };
}

interface FrameProps {
  readonly side: Side;
  readonly id: string;
  readonly paged: ReturnType<typeof usePaged>;
  readonly total: number;
  readonly title: React.ReactNode;
  readonly children: React.ReactNode;
}

/** Above and below the lines: what it is about, how many, a search, the files, the pages. */
function Frame({ side, id, paged, total, title, children }: FrameProps) {
  const say = useSay();
  const notify = useNotify();
  const { mutate, isPending } = useCommand(exportOf[side], ({ file }) => {
    if (!file) return;
    saveFile(file);
    notify(say(sharedWords.exported, { smart_count: file.rows }), { type: "success" });
  });
  const { text, offset, search, setOffset } = paged;
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, mb: 1 }}>
        <Box sx={{ flex: "1 1 260px", minWidth: 0 }}>
          {title}
          <Typography variant="body2" color="textSecondary" aria-live="polite">
            {say(side === "document" ? words.readersCount : words.documentsCount, { smart_count: total })}
          </Typography>
        </Box>
        <TextField
          label={say(side === "document" ? words.searchPeople : words.searchDocuments)}
          value={text}
          onChange={(event) => search(event.target.value)}
          sx={{ width: { xs: "100%", sm: 200 } }}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        {(["CSV", "XLSX"] as const).map((format) => (
          <Button
            key={format}
            variant="outlined"
            disabled={isPending}
            aria-label={say(words.exportAs, { format })}
            onClick={() => mutate({ id, format })}
          >
            {format}
          </Button>
        ))}
      </Box>
      {children}
      {total > PAGE && (
        <Stack direction="row" spacing={1} sx={{ mt: 1, alignItems: "center", justifyContent: "flex-end" }}>
          <Typography variant="body2" color="textSecondary">
            {say(words.pageOf, { from: offset + 1, to: Math.min(offset + PAGE, total), total })}
          </Typography>
          <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
            {say(words.previous)}
          </Button>
          <Button disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
            {say(words.next)}
          </Button>
        </Stack>
      )}
    </>
  );
}

function Readers({ id }: { readonly id: string }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const paged = usePaged();
  const query = useAnswer(ReadersQuery, { id, ...paged.variables }, { keepPrevious: true });
  return (
    <Answered query={query} lines={8}>
      {({ subject, found }) =>
        !subject || !found ? (
          <NotThere />
        ) : (
          <Frame
            side="document"
            id={id}
            paged={paged}
            total={found.total}
            title={
              <Typography variant="h2">
                <MuiLink component={PanelLink} to={`/policyDocuments/${subject.id}/show`}>
                  {nameOf("policyDocuments", subject)}
                </MuiLink>{" "}
                <LevelOf level={subject.level} />
              </Typography>
            }
          >
            <ReasonTable
              heading={say(words.reader)}
              lines={found.items.map(({ person, ...reason }, index) => ({
                key: person?.id ?? String(index),
                reason,
                subject: person && (
                  <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1 }}>
                    <PersonAvatar name={person.name ?? ""} id={person.id} />
                    <span>
                      <MuiLink component={PanelLink} to={`/who-reads?person=${person.id}`} sx={{ fontWeight: 600 }}>
                        {person.name}
                      </MuiLink>
                      <Box component="span" sx={{ color: "text.secondary", ml: 1 }}>
                        {[person.number, person.department?.name].filter(Boolean).join(" · ")}
                      </Box>
                    </span>
                  </Box>
                ),
              }))}
            />
          </Frame>
        )
      }
    </Answered>
  );
}

function Readable({ id }: { readonly id: string }) {
  const say = useSay();
  const paged = usePaged();
  const query = useAnswer(ReadableQuery, { id, ...paged.variables }, { keepPrevious: true });
  return (
    <Answered query={query} lines={8}>
      {({ subject, found }) =>
        !subject || !found ? (
          <NotThere />
        ) : (
          <Frame
            side="person"
            id={id}
            paged={paged}
            total={found.total}
            title={
              <Typography variant="h2">
                <MuiLink component={PanelLink} to={`/people/${subject.id}/show`}>
                  {subject.name}
                </MuiLink>
                <Box component="span" sx={{ color: "text.secondary", fontWeight: 400, fontSize: 14, ml: 1 }}>
                  {[subject.number, subject.department?.name].filter(Boolean).join(" · ")}
                </Box>
              </Typography>
            }
          >
            <ReasonTable
              heading={say(words.document)}
              lines={found.items.map(({ document, ...reason }, index) => ({
                key: document?.id ?? String(index),
                reason,
                subject: document && (
                  <>
                    <MuiLink component={PanelLink} to={`/who-reads?document=${document.id}`} sx={{ fontWeight: 600 }}>
                      {document.title}
                    </MuiLink>{" "}
                    <Box component="span" sx={{ color: "text.secondary", mr: 1 }}>
                      {document.number}
                    </Box>
                    <LevelOf level={document.level} />
                  </>
                ),
              }))}
            />
          </Frame>
        )
      }
    </Answered>
  );
}
