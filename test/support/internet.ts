import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { generateCACertificate, getLocal } from 'mockttp';
import { Switchboard } from './switchboard.ts';

/** The internet as a test has it: real host names, through a TLS proxy, to servers on this machine. */
export interface Internet {
  hosts: Switchboard;
  /** What a program of its own needs to use it; it keeps sign-ins in a folder of this test. */
  environment: Record<string, string>;
  /** Folder for sign-ins and certificates. */
  directory: string;
  /** Ends it. Throws where a host was asked for that the test does not know. */
  close(): Promise<void>;
}

/** Made once for a process: making keys takes longer than most tests. */
let authority: Awaited<ReturnType<typeof generateCACertificate>> | null = null;

/**
 * Starts it and turns this process towards it: HTTPS_PROXY for clients that read it, Node's own clients, and the
 * certificate of the proxy. Nothing reaches any other network.
 */
export async function openInternet(): Promise<Internet> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-internet-'));
  const hosts = new Switchboard();
  const port = await hosts.start();
  authority ??= await generateCACertificate({ bits: 2048 });
  const proxy = getLocal({ https: authority, recordTraffic: false });
  await proxy.start();
  await proxy
    .forAnyRequest()
    .always()
    .thenPassThrough({
      transformRequest: {
        setProtocol: 'http',
        replaceHost: { targetHost: `127.0.0.1:${port}`, updateHostHeader: false },
      },
      simulateConnectionErrors: true,
    });
  const certificate = join(directory, 'authority.pem');
  await writeFile(certificate, authority.cert);
  const environment = {
    HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    NO_PROXY: '127.0.0.1,localhost',
    NODE_EXTRA_CA_CERTS: certificate,
    NODE_USE_ENV_PROXY: '1',
    XDG_STATE_HOME: directory,
  };
  const restore = turnTo(environment, authority.cert);
  return {
    hosts,
    environment,
    directory,
    async close() {
      restore();
      await proxy.stop();
      await hosts.stop();
      await rm(directory, { recursive: true, force: true });
      if (hosts.strangers.length > 0)
        throw new Error(`hosts that this test does not know: ${hosts.strangers.join(', ')}`);
    },
  };
}

function turnTo(environment: Record<string, string>, certificate: string): () => void {
  const before = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  const trusted = tls.getCACertificates('default');
  Object.assign(process.env, environment);
  tls.setDefaultCACertificates([...trusted, certificate]);
  const restoreProxy = http.setGlobalProxyFromEnv();
  return () => {
    restoreProxy();
    tls.setDefaultCACertificates(trusted);
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
