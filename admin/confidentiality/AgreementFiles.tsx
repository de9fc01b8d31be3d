import { useRecordContext } from "react-admin";
import { AttachmentsSheet } from "../evidence/AttachmentsSheet.tsx";
import { attachmentWords } from "../evidence/attachment-words.ts";
import { attachmentFields, type ShownAttachment } from "../evidence/attachments.ts";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMay } from "../providers/may.ts";
import { Answered } from "../shared/Answered.tsx";

interface AgreementAnswer {
  readonly agreement: {
    readonly id: string;
    readonly published: boolean | null;
    readonly attachments: readonly ShownAttachment[] | null;
  } | null;
}

const AgreementFilesQuery = operation(
  `query AgreementFiles($id: ID!) { agreement(id: $id) { id published attachments { ${attachmentFields} } } }`,
);

/** Below an agreement: its files, which an officer may change until it is published. */
export default function AgreementFiles() {
  const record = useRecordContext<{ id: string }>();
  const query = useAnswer(AgreementFilesQuery, { id: record?.id ?? "" }, { enabled: record !== undefined });
  return <Answered query={query}>{({ agreement }) => (agreement ? <Files agreement={agreement} /> : null)}</Answered>;
}

function Files({ agreement }: { readonly agreement: NonNullable<AgreementAnswer["agreement"]> }) {
  const say = useSay();
  const mayEdit = useMay("update", "agreements", agreement);
  return (
    <AttachmentsSheet
      sx={{ mt: 2 }}
      files={agreement.attachments}
      editing={mayEdit ? { owner: { agreementId: agreement.id }, note: say(attachmentWords.stays) } : null}
    />
  );
}
