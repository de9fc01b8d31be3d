import { document } from "../graphql/document.ts";

interface Identified {
  readonly id: string;
}

const command = <Name extends string>(name: Name, input: string) =>
  document<Record<Name, Identified | null>, { input: object }>(
    `mutation ${name.charAt(0).toUpperCase()}${name.slice(1)}($input: ${input}!) { ${name}(input: $input) { id } }`,
  );

export const StartRevision = command("startRevision", "StartRevisionInput");
export const UpdateRevision = command("updateRevision", "UpdateRevisionInput");
export const ImportRevision = command("importRevision", "ImportRevisionInput");
export const CreateProvision = command("createProvision", "CreateProvisionInput");
export const UpdateProvision = command("updateProvision", "UpdateProvisionInput");
export const RemoveProvision = command("removeProvision", "RemoveProvisionInput");
export const SubmitRevision = command("submitRevision", "SubmitRevisionInput");
export const WithdrawSubmission = command("withdrawSubmission", "WithdrawSubmissionInput");
export const CreateInquiry = command("createInquiry", "CreateInquiryInput");
export const ReplaceApprover = command("replaceApprover", "ReplaceApproverInput");
export const UpdatePolicyDocument = command("updatePolicyDocument", "UpdatePolicyDocumentInput");
export const DecideRevision = command("decideRevision", "DecideRevisionInput");
export const PublishRevision = command("publishRevision", "PublishRevisionInput");
