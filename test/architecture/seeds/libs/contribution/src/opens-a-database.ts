import Database from 'libsql';

export const seed = Database;
