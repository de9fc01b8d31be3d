import { useParams } from "react-admin";
import { Navigate } from "react-router";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { Answered, NotThere } from "../../shared/Answered.tsx";

const DutyQuery = operation(`query Duty($id: ID!) { registerDuty(id: $id) { id register { slug } } }`);

/** Where a duty is done: a new record of its register. */
export default function DutyPage() {
  const { dutyId = "" } = useParams();
  const query = useAnswer(DutyQuery, { id: dutyId });
  return (
    <Answered query={query} lines={6}>
      {({ registerDuty }) =>
        registerDuty?.register?.slug ? <Navigate to={`/r/${registerDuty.register.slug}/create`} replace /> : <NotThere page />
      }
    </Answered>
  );
}
