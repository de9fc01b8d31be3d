import { useParams } from "react-admin";
import { Navigate } from "react-router";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { addressKey } from "./provision-reference.ts";

const ProvisionPlace = operation("query ProvisionPlace($id: ID!) { provision(id: $id) { identity revision { id } } }");

/** A provision is read where it stands: its own address leads into the text. */
export default function ProvisionAddress() {
  const { id = "" } = useParams();
  const query = useAnswer(ProvisionPlace, { id: decodeURIComponent(id) });
  return (
    <Answered query={query} lines={14}>
      {({ provision }) =>
        provision?.revision && provision.identity ? (
          <Navigate to={`/reading/${provision.revision.id}?at=${addressKey({ identity: provision.identity })}`} replace />
        ) : (
          <NotThere page />
        )
      }
    </Answered>
  );
}
