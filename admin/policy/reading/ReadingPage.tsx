import { useParams } from "react-admin";
import { useAnswer } from "../../graphql/use-api.ts";
import { useLanguage } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { AcknowledgePart } from "./AcknowledgePart.tsx";
import { Reading } from "./Reading.tsx";
import { ReadRevisionQuery } from "./reading-page.ts";

/** A revision as it is read: what changed, the text, then the statement and the receipt. */
export default function ReadingPage() {
  const { revisionId = "" } = useParams();
  const me = useMe();
  const language = useLanguage();
  const query = useAnswer(ReadRevisionQuery, { id: revisionId, me: me.personId, works: me.has("staff"), language });
  return (
    <Answered query={query} lines={14}>
      {({ revision, statement, acknowledgements, obligations, earlier }) => {
        if (!revision) return <NotThere page />;
        const done = acknowledgements?.items[0] ?? null;
        const asked = obligations?.items.some(({ state }) => state === "open" || state === "overdue") ?? false;
        return (
          <Reading
            key={revisionId}
            revision={revision}
            known={earlier?.items[0]?.revision ?? null}
            again={asked && done === null}
            acknowledgement={
              <AcknowledgePart revision={revision} statement={statement} done={done} obligations={obligations?.items ?? []} />
            }
          />
        );
      }}
    </Answered>
  );
}
