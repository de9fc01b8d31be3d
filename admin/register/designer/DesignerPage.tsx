import { useParams } from "react-admin";
import { useAnswer } from "../../graphql/use-api.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { Answered } from "../../shared/Answered.tsx";
import { DesignWork } from "./DesignWork.tsx";
import { DesignQuery } from "./register-design.ts";

/** The page on which a register is designed. */
export default function DesignerPage() {
  const { slug = "" } = useParams();
  const query = useAnswer(DesignQuery, { slug });
  return (
    <Answered query={query}>
      {({ registers: { items } }) => {
        const [register] = items;
        // What somebody else saved meanwhile is told by the conflict of the next saving, and never taken from under one's hands.
        return register ? <DesignWork key={register.id} register={register} /> : <NotFoundPage />;
      }}
    </Answered>
  );
}
