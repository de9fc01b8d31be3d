import { Link, useParams } from "react-admin";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { registerOf, useBook } from "../../records/book.ts";
import { registerFileWords as words } from "../file/words.ts";
import { FromFile } from "./FromFile.tsx";

/** Makes a file the draft of a register that is there. */
export default function ReplaceDraftPage() {
  const { slug = "" } = useParams();
  const say = useSay();
  useBook();
  const register = registerOf(`r/${slug}`);
  if (!register?.may.configure) return <NotFoundPage />;
  const name = say(inBoth(register.titles.plural));
  return (
    <>
      <PageHead above={<Link to={`/registers/${slug}/design`}>{name}</Link>} title={say(words.import)} />
      <FromFile owner="" into={{ registerId: register.id, expectedVersion: register.version, name }} />
    </>
  );
}
