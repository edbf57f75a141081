/**
 * Small JSON documents that must not lie in a workspace: tokens. Outside of every handover's folders, readable by
 * their owner alone.
 */
export interface PrivateStore {
  /** The document, or null where there is none. */
  read(name: string): Promise<unknown>;
  /** Replaces the document as a whole; it is on disk when this returns. */
  write(name: string, document: unknown): Promise<void>;
  /** Whether there was one. */
  remove(name: string): Promise<boolean>;
}

export interface AccessContext<Options> {
  options: Options;
  /** Absolute folder of the config file: relative paths in options are resolved against it. */
  baseDirectory: string;
  privateStore: PrivateStore;
  signal: AbortSignal;
}

/** Something that a pull needs, and whether it is there. */
export interface Check {
  /** What was looked at: "Gmail API", "delegation for sam@acme.example". */
  what: string;
  state: 'ok' | 'missing' | 'warning';
  /** What was found, in one sentence. */
  found: string;
  /** What to do about it; empty where nothing is to be done. */
  remedy: string;
}

/** A consent that a person gives in a browser. Sources whose sign-ins have one id share it. */
export interface SignIn {
  /** Name of its document in the private store. */
  id: string;
  /** Who signs in where: "sam@acme.example at Google". */
  who: string;
  scopes: readonly string[];
  /** Whether what is kept covers these scopes. */
  covers(scopes: readonly string[]): Promise<boolean>;
  /** Asks for the consent at the address given to `show`, and keeps what comes of it. Says who has signed in. */
  run(scopes: readonly string[], show: (address: string) => void): Promise<string>;
  /** Gives back what was granted, where the other side can be told, and forgets it. Whether there was anything. */
  forget(): Promise<boolean>;
}
