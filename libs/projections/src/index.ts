export { type ChildFacts, type Veiled } from './child-facts';
export { readChild, type Reading, type Revisions } from './child-view';
export { entriesOf } from './entries.projection';
export { type Correction, type Entry } from './entry';
export { knownBy } from './known-by';
export { countParked } from './parked-facts';
export { type RowProjection } from './row-projection';
export { runProjection, type FollowingHooks } from './run-projection';
