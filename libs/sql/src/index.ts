export { openViews } from './open-views';
export { VIEWS, type Database, type DirectoryRow, type Tables, type Views } from './views';
