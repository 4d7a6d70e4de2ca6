export {
  mayStateHere,
  sourceOf,
  SPEAKS_FOR,
  type Actor,
  type Agency,
  type Source,
  type Viewer,
} from './actor';
export {
  actorOf,
  demoSignIn,
  readDemoPeople,
  systemActorOf,
  type DemoActors,
  type DemoPerson,
} from './demo-people';
export { maySee, type Seen, type Sight } from './may-see';
export { readOrganisations, type Organisation, type OrganisationSystem } from './organisations';
export { secretFrom, type Secret } from './secret';
export { openSecretFile } from './secret-file';
