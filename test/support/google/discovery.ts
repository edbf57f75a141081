import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedPath } from '../shared.ts';

const FOLDER = sharedPath('specs/google');

interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
}

interface Method {
  id: string;
  httpMethod: string;
  path: string;
  parameters?: Record<string, { required?: boolean; location: string; repeated?: boolean }>;
  scopes?: string[];
  response?: { $ref: string };
}

interface Resource {
  methods?: Record<string, Method>;
  resources?: Record<string, Resource>;
}

interface Document extends Resource {
  rootUrl: string;
  servicePath: string;
  parameters: Record<string, unknown>;
  schemas: Record<string, Schema>;
}

/** What Google itself says of an interface (a discovery document): methods, parameters, scopes and schemas. */
export class Discovery {
  readonly methods = new Map<string, Method>();
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    const walk = ({ methods = {}, resources = {} }: Resource) => {
      for (const method of Object.values(methods)) this.methods.set(method.id, method);
      for (const resource of Object.values(resources)) walk(resource);
    };
    walk(document);
  }

  /** What of a call or its answer Google does not know; empty where all is as described. */
  faultsOf(id: string, route: string, query: URLSearchParams, answer: unknown): string[] {
    const method = this.methods.get(id);
    if (!method) return [`there is no method ${id}`];
    const { servicePath, parameters } = this.#document;
    // Reserved expansion (`{+id}`) differs only in what it escapes.
    const own = `${method.httpMethod} /${servicePath}${method.path}`.replaceAll('{+', '{');
    const faults = own === route ? [] : [`${id} is ${own}, not ${route}`];
    const known = { ...parameters, ...method.parameters };
    for (const name of new Set(query.keys())) {
      if (!(name in known)) faults.push(`${id} has no parameter ${name}`);
      else if (query.getAll(name).length > 1 && !method.parameters?.[name]?.repeated)
        faults.push(`${id}: ${name} may be given once`);
    }
    for (const [name, { required, location }] of Object.entries(method.parameters ?? {}))
      if (required && location === 'query' && !query.has(name)) faults.push(`${id} needs ${name}`);
    if (method.response && answer !== undefined) this.#check(answer, method.response, id, faults);
    return faults;
  }

  /** Scopes of which a token needs one. */
  scopesOf(id: string): readonly string[] {
    return this.methods.get(id)?.scopes ?? [];
  }

  #check(value: unknown, schema: Schema, place: string, faults: string[]): void {
    if (schema.type === 'any') return;
    if (schema.$ref) {
      this.#check(value, this.#document.schemas[schema.$ref] ?? {}, place, faults);
      return;
    }
    if (Array.isArray(value)) {
      if (schema.type !== 'array') faults.push(`${place} is no list`);
      for (const item of value) this.#check(item, schema.items ?? {}, `${place}[]`, faults);
      return;
    }
    if (value === null || typeof value !== 'object') {
      const wanted = { string: 'string', boolean: 'boolean', integer: 'number', number: 'number' }[
        schema.type ?? ''
      ];
      if (wanted && typeof value !== wanted) faults.push(`${place} is a ${typeof value}, not a ${wanted}`);
      return;
    }
    if (!schema.properties && !schema.additionalProperties) {
      if (schema.type !== 'object') faults.push(`${place} is no object`);
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      const known = schema.properties?.[name] ?? schema.additionalProperties;
      if (known) this.#check(inner, known, `${place}.${name}`, faults);
      else faults.push(`${place} has no field ${name}`);
    }
  }
}

/** The description of an interface (`gmail.v1`), or null where the folder is absent. */
export function readDiscovery(name: string): Discovery | null {
  const file = path.join(FOLDER, `${name}.json`);
  return existsSync(file) ? new Discovery(JSON.parse(readFileSync(file, 'utf8')) as Document) : null;
}
