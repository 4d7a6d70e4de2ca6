/** What was typed, field by field; a field with several answers comes several times. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** What is kept of a form on this device. */
export type Kept = Readonly<{
  fields: Fields;
  /** When, in milliseconds of the device’s clock. */
  at: number;
}>;

/** Keeps what people write on their own device, so that a lost line or a closed window loses nothing. */
export type Keeping = Readonly<{
  load: (name: string) => Promise<Kept | undefined>;
  save: (name: string, fields: Fields) => Promise<void>;
  remove: (name: string) => Promise<void>;
  /** Forgets everything, and the key with it. */
  clear: () => Promise<void>;
}>;

const DATABASE = 'what-people-write';
const [KEYS, WRITINGS] = ['keys', 'writings'] as const;
const KEPT_FOR_MS = 7 * 24 * 60 * 60 * 1000;

type Locked = Readonly<{ iv: Uint8Array<ArrayBuffer>; body: ArrayBuffer; at: number }>;

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('This device keeps nothing.'));
  });

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(KEYS);
    request.result.createObjectStore(WRITINGS);
  };
  return answered(request);
};

const storeOf = (database: IDBDatabase, name: string, mode: IDBTransactionMode): IDBObjectStore =>
  database.transaction(name, mode).objectStore(name);

const keyOf = async (database: IDBDatabase): Promise<CryptoKey> => {
  const kept = (await answered(storeOf(database, KEYS, 'readonly').get(KEYS))) as CryptoKey | undefined;
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await answered(storeOf(database, KEYS, 'readwrite').add(made, KEYS)).catch(() => undefined);
  return (await answered(storeOf(database, KEYS, 'readonly').get(KEYS))) as CryptoKey;
};

/** What tells one text from another without keeping it: the names of forms say whose child they are about. */
const digestOf = async (name: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const lock = async (key: CryptoKey, kept: Kept): Promise<Locked> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(kept.fields));
  return { iv, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain), at: kept.at };
};

const unlock = async (key: CryptoKey, { iv, body, at }: Locked): Promise<Kept | undefined> => {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, body);
    return { fields: JSON.parse(new TextDecoder().decode(plain)) as Fields, at };
  } catch {
    return undefined;
  }
};

const removeOld = async (database: IDBDatabase): Promise<void> => {
  const store = storeOf(database, WRITINGS, 'readwrite');
  const names = await answered(store.getAllKeys());
  const all = (await answered(store.getAll())) as readonly Locked[];
  const old = names.filter((_, at) => Date.now() - (all[at]?.at ?? 0) > KEPT_FOR_MS);
  await Promise.all(old.map((name) => answered(store.delete(name))));
};

const keepingIn = (database: IDBDatabase, key: CryptoKey): Keeping => ({
  load: async (name) => {
    const digest = await digestOf(name);
    const locked = (await answered(storeOf(database, WRITINGS, 'readonly').get(digest))) as
      Locked | undefined;
    return locked && unlock(key, locked);
  },
  save: async (name, fields) => {
    const [digest, locked] = [await digestOf(name), await lock(key, { fields, at: Date.now() })];
    await answered(storeOf(database, WRITINGS, 'readwrite').put(locked, digest));
  },
  remove: async (name) => {
    const digest = await digestOf(name);
    await answered(storeOf(database, WRITINGS, 'readwrite').delete(digest));
  },
  clear: async () => {
    await answered(storeOf(database, WRITINGS, 'readwrite').clear());
    await answered(storeOf(database, KEYS, 'readwrite').clear());
  },
});

/**
 * Opens what this device keeps, locked with a key that cannot leave it; what is older than seven days is removed.
 * Nothing where the address is not a secure one, or the browser keeps nothing: forms work all the same.
 */
export const openKeeping = async (): Promise<Keeping | undefined> => {
  if (!window.isSecureContext || !('indexedDB' in window)) return undefined;
  try {
    const database = await openDatabase();
    await removeOld(database);
    return keepingIn(database, await keyOf(database));
  } catch {
    return undefined;
  }
};
