/** The names under which Nest hands out what a service is built on. */
export const STORE = Symbol('EventStore');
export const LOG = Symbol('EventLog');
export const SECRET = Symbol('Secret');
export const SETTINGS = Symbol('Settings');
/** Where those who follow the log are told of, so that readiness knows how far they are. */
export const FOLLOWERS = Symbol('Followers');
export const READINESS = Symbol('Readiness');
