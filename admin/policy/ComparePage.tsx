import { Link, useParams } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { type ComparedRevision, CompareRevisions } from "./comparison.ts";
import { policyWords } from "./words.ts";

/** Two revisions beside each other: what changed, provision by provision. */
export default function ComparePage() {
  const say = useSay();
  const { from = "", to = "" } = useParams();
  const query = useAnswer(CompareRevisions, { from, to });
  return (
    <Answered query={query} lines={12}>
      {({ compareRevisions: comparison }) =>
        comparison ? (
          <>
            <PageHead
              above={say(policyWords.compareTitle)}
              title={comparison.to?.title ?? say(policyWords.compareTitle)}
              state={
                <>
                  <Side revision={comparison.from} />→<Side revision={comparison.to} />
                </>
              }
            />
            <Sheet sx={{ maxWidth: 900 }}>
              <ChangeList comparison={comparison} />
            </Sheet>
          </>
        ) : (
          <NotThere />
        )
      }
    </Answered>
  );
}

function Side({ revision }: { readonly revision: ComparedRevision | null }) {
  const say = useSay();
  if (!revision) return <span>—</span>;
  return <Link to={`/reading/${revision.id}`}>{say(policyWords.revision, { ordinal: revision.ordinal ?? 0 })}</Link>;
}
