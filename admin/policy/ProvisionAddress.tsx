import { useParams } from "react-admin";
import { Navigate } from "react-router";
import { document } from "../graphql/document.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { Answered, NotThere } from "../shared/Answered.tsx";
import type { ReadProvision } from "./provision.ts";
import { addressKey } from "./provision-reference.ts";

type Found = Pick<ReadProvision, "identity"> & { readonly revision: { readonly id: string } | null };

const ProvisionPlace = document<{ provision: Found | null }, { id: string }>(
  "query ProvisionPlace($id: ID!) { provision(id: $id) { identity revision { id } } }",
);

/** A provision is read where it stands: its own address leads into the text. */
export default function ProvisionAddress() {
  const { id = "" } = useParams();
  const query = useAnswer(ProvisionPlace, { id: decodeURIComponent(id) });
  return (
    <Answered query={query} lines={14}>
      {({ provision }) =>
        provision?.revision ? <Navigate to={`/reading/${provision.revision.id}?at=${addressKey(provision)}`} replace /> : <NotThere page />
      }
    </Answered>
  );
}
