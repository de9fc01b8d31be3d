import { Resource } from "react-admin";
import { resourceParts } from "../resources.tsx";
import { resourceNames } from "./resource-name.ts";
import { ScreenCreate, ScreenEdit } from "./ScreenForm.tsx";
import { ScreenList } from "./ScreenList.tsx";
import { ScreenShow } from "./ScreenShow.tsx";

/** The pages of every resource: its own where it has some, else the generic ones. */
export const resourceRoutes = () =>
  resourceNames.map((resource) => {
    const { list: OwnList, show: OwnShow, create: OwnCreate, edit: OwnEdit } = resourceParts[resource] ?? {};
    return (
      <Resource
        key={resource}
        name={resource}
        list={OwnList ? <OwnList /> : <ScreenList key={resource} resource={resource} />}
        show={OwnShow ? <OwnShow /> : <ScreenShow key={resource} resource={resource} />}
        create={OwnCreate ? <OwnCreate /> : <ScreenCreate key={resource} resource={resource} />}
        edit={OwnEdit ? <OwnEdit /> : <ScreenEdit key={resource} resource={resource} />}
      />
    );
  });
