import ArrowIcon from "@mui/icons-material/ArrowForward";
import { Alert, Box, MenuItem, TextField } from "@mui/material";
import { Link, useNavigate, useParams } from "react-admin";
import { request } from "../../graphql/request.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { wordLabel } from "../../marks/StateMark.tsx";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { TakeAlong } from "../print/TakeAlong.tsx";
import { ExportComparison } from "../print/take-along.ts";
import { policyWords } from "../words.ts";
import { ChangedFiles } from "./ChangedFiles.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { type ComparableRevision, CompareRevisions } from "./comparison.ts";
import { SummaryLine } from "./SummaryLine.tsx";

/** Two revisions of a document beside each other: what changed, provision by provision. */
export default function ComparePage() {
  const say = useSay();
  const { from = "", to = "" } = useParams();
  const query = useAnswer(CompareRevisions, { from, to });
  return (
    <Answered query={query} lines={12}>
      {({ compareRevisions: comparison }) => {
        if (!comparison?.to) return <NotThere page />;
        const { document, title } = comparison.to;
        return (
          <>
            <PageHead
              above={document && <Link to={`/policyDocuments/${document.id}/show`}>{document.number}</Link>}
              title={title ?? say(policyWords.compareTitle)}
              tabTitle={`${say(policyWords.compareTitle)} ${title ?? ""}`}
              state={say(policyWords.compareTitle)}
            >
              {from !== to && <TakeAlong ask={(format) => () => request(ExportComparison, { from, to, format })} />}
            </PageHead>
            <RevisionChoice from={from} to={to} revisions={document?.revisions ?? []} />
            <Sheet key={`${from}:${to}`} sx={{ maxWidth: 1240 }}>
              {from === to ? (
                <Alert severity="info">{say(policyWords.sameText)}</Alert>
              ) : (
                <>
                  <SummaryLine summary={comparison.summary} />
                  <ChangeList comparison={comparison} beside />
                </>
              )}
            </Sheet>
            <ChangedFiles files={comparison.attachments} />
          </>
        );
      }}
    </Answered>
  );
}

interface RevisionChoiceProps {
  readonly from: string;
  readonly to: string;
  readonly revisions: readonly ComparableRevision[];
}

/** Which two revisions are compared. */
function RevisionChoice({ from, to, revisions }: RevisionChoiceProps) {
  const say = useSay();
  const navigate = useNavigate();
  const field = (label: string, value: string, choose: (id: string) => void) => (
    <TextField select label={label} value={value} onChange={(event) => choose(event.target.value)} sx={{ width: { xs: "100%", sm: 240 } }}>
      {revisions.map(({ id, ordinal, state }) => {
        const word = state && wordLabel("RevisionState", state);
        return (
          <MenuItem key={id} value={id}>
            {say(policyWords.revisionChoice, { ordinal: ordinal ?? 0, state: word ? say(word) : "" })}
          </MenuItem>
        );
      })}
    </TextField>
  );
  return (
    <Box sx={{ display: "flex", flexWrap: { xs: "wrap", sm: "nowrap" }, gap: 1.5, alignItems: "center", mb: 2 }}>
      {field(say(policyWords.oldText), from, (id) => navigate(`/compare/${id}/${to}`))}
      <ArrowIcon aria-hidden sx={{ color: "text.secondary", display: { xs: "none", sm: "block" } }} />
      {field(say(policyWords.newText), to, (id) => navigate(`/compare/${from}/${id}`))}
    </Box>
  );
}
